// Wording of the LAYER family: rule files that build on one another. Tables only.
import { entry } from "@biaochi/diagnostics";

const PATH_MEND = {
  zh: "照所继承规则里现在的名称写；同名的不止一处时，从上级写起，如 过程.预算执行.预算控制率。",
  en: "Write the name that the inherited rules have now; where several have it, begin with the section, as in 过程.预算执行.预算控制率.",
};

export const layers = {
  "LAYER-002": entry<{ name: string; year: string; known: string; knownEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `找不到所继承的规则：${a.year} 年度的「${a.name}」`,
      en: (a) => `the inherited rules are not here: 「${a.name}」 of ${a.year}`,
    },
    reason: {
      zh: (a) => `继承按名称和年度找同一规则库里的规则文件。${a.known}`,
      en: (a) => `继承 looks for a rule file of that name and year in the same library. ${a.knownEn}`,
    },
    mend: {
      zh: "核对名称和年度；所继承的文件不在一起的，放进同一个规则库。",
      en: "Check the name and the year; put the inherited file into the same library if it is elsewhere.",
    },
  }),
  "LAYER-003": entry<{ name: string; year: string; files: string }>({
    severity: "error",
    message: {
      zh: (a) => `不止一个规则文件是 ${a.year} 年度的「${a.name}」`,
      en: (a) => `more than one rule file is 「${a.name}」 of ${a.year}`,
    },
    reason: {
      zh: (a) => `继承哪一个，不能由程序来选：${a.files}。`,
      en: (a) => `Which of them is inherited is not for the program to choose: ${a.files}.`,
    },
    mend: {
      zh: "两者版本不同的，写明版本，如 版本 1.0.0；否则改其中一个的名称，或删去多余的文件。",
      en: "Say the version, as in 版本 1.0.0, where theirs differ; else give one of them another name, or remove the file too many.",
    },
  }),
  "LAYER-004": entry<{ name: string; year: string; wanted: string; versions: string }>({
    severity: "error",
    message: {
      zh: (a) => `要继承「${a.name}」${a.year} 年度的版本 ${a.wanted}，现有的是版本 ${a.versions}`,
      en: (a) => `version ${a.wanted} of 「${a.name}」 of ${a.year} is to be inherited; the one at hand is ${a.versions}`,
    },
    reason: {
      zh: "上级的规则换了版本，这里的改动可能已经不适用。",
      en: "The rules above have a new version; what is changed here may fit it no longer.",
    },
    mend: {
      zh: "逐条核对这里的改动是否仍然适用，再把版本改成现有的；或者找回原来的版本。",
      en: "Go through the changes, see that each still fits, then write the version at hand; or bring back the old one.",
    },
  }),
  "LAYER-005": entry<{ files: string }>({
    severity: "error",
    message: { zh: (a) => `继承绕成了一圈：${a.files}`, en: (a) => `inheritance runs in a circle: ${a.files}` },
    reason: {
      zh: "每份规则都等着另一份先有内容，没有一份能定下来。",
      en: "Each of the files waits for another one; none of them can be settled.",
    },
    mend: {
      zh: "最早的一份不写继承，其余的各继承前一份。",
      en: "Let the earliest inherit nothing, and each other one the one before it.",
    },
  }),
  "LAYER-006": entry<{ limit: string }>({
    severity: "error",
    message: { zh: (a) => `继承超过 ${a.limit} 层`, en: (a) => `more than ${a.limit} layers of inheritance` },
    reason: {
      zh: "层数太多，一处规则从哪里来已经没有人说得清。",
      en: "With so many layers nobody can tell where a rule comes from.",
    },
    mend: {
      zh: "把较早的几层用 biaochi show --effective 合成一份，从它继承。",
      en: "Join the earlier layers into one file with biaochi show --effective, and inherit that.",
    },
  }),
  "LAYER-007": entry<{ region: string; base: string; file: string }>({
    severity: "error",
    message: {
      zh: (a) => `地区「${a.region}」不在所继承规则的地区「${a.base}」之内`,
      en: (a) => `the region ${a.region} does not lie in ${a.base}, the region of the inherited rules`,
    },
    reason: {
      zh: (a) => `下级承上级，本地承本地上一年度；${a.file} 适用于「${a.base}」。`,
      en: (a) => `A region inherits from one above it or from its own earlier year; ${a.file} holds for ${a.base}.`,
    },
    mend: {
      zh: "核对地区的写法；两地各有一份规则而大体相同的，把相同的写成上一级的规则，两地都继承它。",
      en: "Check how the region is written; where two regions have much in common, write that as rules of the level above and let both inherit it.",
    },
  }),
  "LAYER-008": entry<{ file: string; count: string; first: string; line: string }>({
    severity: "error",
    message: {
      zh: (a) => `所继承的 ${a.file} 自己有 ${a.count} 处错误`,
      en: (a) => `${a.file}, which is inherited, has mistakes of its own: ${a.count}`,
    },
    reason: {
      zh: (a) => `第一处在第 ${a.line} 行：${a.first}。`,
      en: (a) => `The first is on line ${a.line}: ${a.first}.`,
    },
    mend: { zh: (a) => `先改好 ${a.file}。`, en: (a) => `Mend ${a.file} first.` },
  }),
  "LAYER-009": entry<{ word: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.word}」要有所继承的规则，本文件没有写继承`,
      en: (a) => `${a.word} needs rules that are inherited, and this file inherits none`,
    },
    reason: {
      zh: "修改、删除、改名、新增改的是另一份规则；自己的规则直接写在原处。",
      en: "修改, 删除, 改名 and 新增 change rules of another file; a file's own rules are written where they stand.",
    },
    mend: {
      zh: "在规则集的 { } 里写「继承 名称 年度」；不继承的，直接改原处。",
      en: "Write “继承 name year” inside the { } of 规则集; where nothing is inherited, change the rule where it stands.",
    },
  }),
  "LAYER-010": entry<{ path: string; base: string; hint: string; hintEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `所继承的规则里没有「${a.path}」`,
      en: (a) => `the inherited rules have no 「${a.path}」`,
    },
    reason: {
      zh: (a) => `改动按路径落到 ${a.base}。${a.hint}`,
      en: (a) => `A change finds its place in ${a.base} by its path. ${a.hintEn}`,
    },
    mend: PATH_MEND,
  }),
  "LAYER-011": entry<{ path: string; places: string; placesEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.path}」在所继承的规则里不止一处`,
      en: (a) => `「${a.path}」 stands more than once in the inherited rules`,
    },
    reason: { zh: (a) => `可能是：${a.places}。`, en: (a) => `It may be: ${a.placesEn}.` },
    mend: PATH_MEND,
  }),
  "LAYER-012": entry<{ path: string }>({
    severity: "error",
    message: { zh: (a) => `「修改 ${a.path}」没有写改什么`, en: (a) => `修改 ${a.path} does not say what changes` },
    reason: { zh: "空的修改什么也不改，多半是漏写了。", en: "An empty 修改 changes nothing; something was probably left out." },
    mend: {
      zh: "写上新的分值，或在 { } 里写要换的原文、公式、评分、口径；不改的，删去这一处。",
      en: "Write the new points, or inside { } the 原文, 公式, 评分 or 口径 that is new; remove it where nothing changes.",
    },
  }),
  "LAYER-013": entry<{ what: string; file: string; line: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.what}」与所继承的完全一样，什么也没有改`,
      en: (a) => `${a.what} is what the inherited rules say already; nothing changes`,
    },
    reason: {
      zh: (a) => `${a.file} 第 ${a.line} 行已经这样写。照抄一遍，上级以后改了，这里就跟不上了。`,
      en: (a) => `${a.file} says so on line ${a.line}. Written again, it would stay behind when the rules above change.`,
    },
    mend: { zh: "删去这一处；或写上真正不同的内容。", en: "Remove it, or write what really differs." },
  }),
  "LAYER-014": entry<{ path: string; line: string; other: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.path}」在本文件第 ${a.line} 行已经改过`,
      en: (a) => `「${a.path}」 is changed on line ${a.line} of this file already`,
    },
    reason: {
      zh: (a) => `第 ${a.line} 行是「${a.other}」；同一项改两次，以哪一处为准说不清。`,
      en: (a) => `Line ${a.line} says ${a.other}; of two changes of one item nobody can tell which holds.`,
    },
    mend: { zh: "并成一处。", en: "Make them one." },
  }),
  "LAYER-015": entry<{ path: string; file: string; line: string; original: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.path}」的评分改了，原文没有改`,
      en: (a) => `the scoring of 「${a.path}」 changes, its 原文 does not`,
    },
    reason: {
      zh: (a) => `${a.file} 第 ${a.line} 行的原文是“${a.original}”，说的还是旧的评分。`,
      en: (a) => `The 原文 on line ${a.line} of ${a.file} is “${a.original}”: the old scoring.`,
    },
    mend: {
      zh: '在同一处修改里写上新的原文；本年度的表没有原文的，写 原文 ""，并用口径说明。',
      en: 'Write the new 原文 in the same 修改; where the new table has none write 原文 "" and explain it in 口径.',
    },
  }),
  "LAYER-016": entry<{ path: string; points: string; before: string; kept: string; file: string; line: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.path}」的分值由 ${a.before} 改为 ${a.points}，各档和扣分的分数没有改`,
      en: (a) => `the points of 「${a.path}」 go from ${a.before} to ${a.points}, those of its bands and steps do not`,
    },
    reason: {
      zh: (a) => `${a.file} 第 ${a.line} 行写的是“${a.kept}”，是按 ${a.before} 定的。`,
      en: (a) => `Line ${a.line} of ${a.file} says “${a.kept}”, which was meant for ${a.before}.`,
    },
    mend: {
      zh: "在同一处修改里重写评分；要各档同比例增减的，选「按比例换算各档」。",
      en: "Write the scoring anew in the same 修改; “按比例换算各档” scales every band alike.",
    },
  }),
  "LAYER-017": entry<{ name: string; what: string; whatEn: string; file: string; line: string }>({
    severity: "error",
    message: {
      zh: (a) => `${a.what}「${a.name}」已经有了`,
      en: (a) => `there is ${a.whatEn} 「${a.name}」 already`,
    },
    reason: {
      zh: (a) => `${a.file} 第 ${a.line} 行已经有这个名称；新增不改已有的规则。`,
      en: (a) => `${a.file} has the name on line ${a.line}; 新增 does not change what is there.`,
    },
    mend: {
      zh: (a) => `要改已有的，写「修改 …」；确是另一项的，换一个名称，不叫「${a.name}」。`,
      en: (a) => `Write 修改 to change what is there; give what is really new another name than 「${a.name}」.`,
    },
  }),
  "LAYER-018": entry<{ path: string; uses: string; usesEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.path}」还有别处要用，不能删除`,
      en: (a) => `「${a.path}」 is still read elsewhere and cannot be deleted`,
    },
    reason: { zh: (a) => `用到它的是：${a.uses}。`, en: (a) => `It is read by: ${a.usesEn}.` },
    mend: {
      zh: "先修改或删除用到它的各处；或者不删它。",
      en: "Change or delete what reads it as well, or leave it.",
    },
  }),
  "LAYER-019": entry<{ name: string; path: string; file: string; line: string }>({
    severity: "error",
    message: {
      zh: (a) => `不能改名为「${a.name}」：这个名称已经有了`,
      en: (a) => `it cannot be renamed 「${a.name}」: there is one of that name`,
    },
    reason: {
      zh: (a) => `${a.file} 第 ${a.line} 行的「${a.path}」就叫这个名称，两项会分不清。`,
      en: (a) => `「${a.path}」 on line ${a.line} of ${a.file} has it, and the two could not be told apart.`,
    },
    mend: { zh: "换一个名称；或先给另一项改名，或删除它。", en: "Take another name, or rename or delete the other one." },
  }),
  "LAYER-020": entry<{ path: string; what: string; whatEn: string; may: string; mayEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.path}」${a.what}`,
      en: (a) => `「${a.path}」 ${a.whatEn}`,
    },
    reason: { zh: (a) => `${a.may}。`, en: (a) => `${a.mayEn}.` },
    mend: {
      zh: "核对路径；整项都不同的，删除旧的，再新增。",
      en: "Check the path; where an item is different throughout, delete it and add the new one.",
    },
  }),
  "LAYER-022": entry<{ year: string; name: string; known: string; knownEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `所继承的 ${a.year} 年度规则里没有算例「${a.name}」`,
      en: (a) => `the inherited rules of ${a.year} have no worked example 「${a.name}」`,
    },
    reason: {
      zh: (a) => `「同 年度.名称」取所继承规则里那个算例的数据。${a.known}`,
      en: (a) => `“同 year.name” takes the data of that worked example of the inherited rules. ${a.knownEn}`,
    },
    mend: { zh: "核对年度和算例的名称。", en: "Check the year and the name of the example." },
  }),
  "LAYER-040": entry<{ text: string }>({
    severity: "warning",
    message: { zh: (a) => `还没有核对：「${a.text}」`, en: (a) => `not checked yet: “${a.text}”` },
    reason: {
      zh: "建立下一年度时，依据照上一年度原样抄下，标着「待核」；文件名和文号从不由程序改动。",
      en: "When a new year is begun its 依据 are copied as they stood, marked 待核; no machine alters what they cite.",
    },
    mend: {
      zh: "换成本年度的文件；仍以这一份为依据的，删去「待核」二字；不再适用的，删去这一行。",
      en: "Cite the document of this year; where it still holds take 待核 out, where it does not take out the line.",
    },
  }),
  "LAYER-041": entry<{ year: string; own: string; text: string }>({
    severity: "notice",
    message: {
      zh: (a) => `${a.own} 年度的规则里还写着 ${a.year} 年：${a.text}`,
      en: (a) => `rules of ${a.own} still speak of ${a.year}: ${a.text}`,
    },
    reason: {
      zh: "这一处写在本年度的文件里，年份是所继承规则的，可能是从上一年度带过来忘了改。",
      en: "It stands in this year's file and names the year of the inherited rules; it may have been carried over.",
    },
    mend: {
      zh: "看是否应当改为本年度；确是说上一年度的，可以不管。",
      en: "See whether this year is meant; leave it where it rightly speaks of the year before.",
    },
  }),
} as const;
