// A rule file to begin with. In: a name, a year and a spelling. Out: the text of a commented rule file that checks and runs, and a record for it.
// A subpath of its own: whoever only starts a file needs nothing else of this package.
// The figures are examples of ours and come from no law.

/** Where it will be worked on: by commands, or in the editor, which does by itself what they do. */
export type StarterPlace = "command" | "editor";

/** The rule file to begin with. */
export function starterRules(name: string, year: string, spelling: "zh" | "en", place: StarterPlace = "command"): string {
  const template = spelling === "zh" ? CHINESE : ENGLISH;
  const declared = `「${name}」`;
  return template
    .replaceAll(/%(HOW|AGAIN)%/gu, (_, part: "HOW" | "AGAIN") => PLACES[place][part][spelling])
    .replaceAll("%NAME%", () => declared)
    .replaceAll("%FILE%", () => `${name}.chi`)
    .replaceAll("%YEAR%", () => year);
}

/** A record that fits it, with the scores that a department might have filed. */
export function starterData(year: string, spelling: "zh" | "en"): string {
  const record =
    spelling === "zh"
      ? {
          名称: "示例单位",
          年度: Number(year),
          年初预算: "500万元",
          本年追加: "60万元",
          实际支出: "546万元",
          发放问卷: "40份",
          满意问卷: "35份",
          目标合理性: "优",
          管理制度健全性: "全部符合",
          履职成效: "18分",
          理由: { 履职成效: "年度重点任务完成九成" },
          自报: { 预算控制率: "12分", 预算执行率: "20分", 总分: "89.44分" },
        }
      : {
          name: "Example unit",
          year: Number(year),
          initial_budget: "500万元",
          added: "60万元",
          spent: "546万元",
          sent: "40份",
          satisfied: "35份",
          soundness_of_goals: "excellent",
          sound_rules: "all met",
          results: "18分",
          reasons: { results: "nine tenths of the year's main tasks done" },
          reported: { budget_control: "12分", budget_execution: "20分", 总分: "89.44分" },
        };
  return `${JSON.stringify(record, null, 2)}\n`;
}

/** What is to be known of checking and of the worked example. */
const PLACES = {
  command: {
    HOW: {
      zh: "#   biaochi check %FILE%    检查有没有写错、漏写\n#   biaochi test  %FILE%    运行文件末尾的算例",
      en: "#   biaochi check %FILE%    looks for mistakes and gaps\n#   biaochi test  %FILE%    runs the worked example at the end of the file",
    },
    AGAIN: {
      zh: "改规则之后运行 biaochi test，看结果变了没有。",
      en: "Run biaochi test after every change of the rules.",
    },
  },
  editor: {
    HOW: {
      zh: "#   写错、漏写的地方列在下面的「问题」里，多半一按就能修好。\n#   右边是文件末尾那个算例的得分，改哪里，分数马上跟着变。",
      en: "#   Mistakes and gaps are listed under “Problems” below; most are mended by a button.\n#   On the right are the scores of the worked example at the end; they follow whatever you change.",
    },
    AGAIN: {
      zh: "改了规则，看下面「算例」里它还相符不相符。",
      en: "After a change see under “Worked examples” below whether it still agrees.",
    },
  },
} as const satisfies Readonly<Record<StarterPlace, object>>;

const CHINESE = `# %FILE%：从这里改起。“#”后面是注释，只给人看，不影响计算。
%HOW%

# 一、这是哪个地方、哪一年的规则，满分多少，得分取到几位。
规则集 %NAME% {
  # 地区从大到小，用“/”隔开；这一行里的“#”也是文字。
  地区      某省/某市/某县
  年度      %YEAR%
  版本      0.1.0
  满分      100分
  得分      保留2位小数
  不足一步  按比例  # 不足一步的部分怎样算：按比例、不计、按一步计
}

# 二、评定用的等级：每一级得分值的多少。
等级 四档 { 优 100%；良 80%；中 60%；差 0% }

# 三、要填报的数据：名称、单位、约束、说明，一行一项。
数据 预算 {
  年初预算  万元  约束 > 0万元  "批复的年初预算"
  本年追加  万元  约束 ≥ 0万元  "年中追加"
  实际支出  万元  约束 ≥ 0万元  "全年实际支出"
}

数据 满意度 {
  发放问卷  份  约束 > 0份
  满意问卷  份  约束 ≥ 0份  "评价为满意的问卷"
}

# 四、指标。一级指标的分值等于其下各项之和，各一级指标之和等于满分。
一级指标 投入 20分 {
  指标 目标合理性 10分  评定 四档
  指标 管理制度健全性 10分  清单 每项5分 {
    有内部控制制度  "有本部门的内部控制制度"
    制度有效执行    "相关制度得到执行"
  }
}

一级指标 过程 40分 {
  指标 预算控制率 20分 {
    公式  本年追加 ÷ 年初预算
    评分 {  # 分档：每个取值恰好落在一档
      10%以下       得20分
      超过10%至30%  得12分
      超过30%       不得分
    }
  }
  指标 预算执行率 20分 {
    公式  实际支出 ÷ (年初预算 + 本年追加)
    评分  100%得满分；每偏离5个百分点扣2分，扣完为止
  }
}

一级指标 效果 40分 {
  指标 履职成效 20分  打分  # 由评价方打分并写明理由
  指标 服务对象满意度 20分 {
    公式  满意问卷 ÷ 发放问卷
    评分  90%以上得满分；不满90%按比例得分
  }
}

# 五、按总分定等次。
等次 {
  90分以上          优
  80分以上不满90分  良
  60分以上不满80分  中
  不满60分          差
}

# 六、数据之间应当成立的关系；不成立时核查会列出来。
勾稽 {
  问卷份数  满意问卷 ≤ 发放问卷
}

# 七、算例：给出数据，写明应得多少分。%AGAIN%
算例 示例单位 {
  给定 {
    年初预算 500万元  本年追加 60万元  实际支出 546万元
    发放问卷 40份     满意问卷 35份
    目标合理性 优     管理制度健全性 全部符合
    履职成效 18分 理由 "年度重点任务完成九成"
  }
  核对 {
    预算控制率      应得 12分     # 60 ÷ 500 = 12%，超过10%至30%
    预算执行率      应得 19分     # 546 ÷ 560 = 97.5%，偏离2.5个百分点
    服务对象满意度  应得 19.44分  # 87.5% ÷ 90% × 20分
    总分            应得 88.44分
    等次            应为 良
  }
}
`;

const ENGLISH = `# %FILE%: begin here. What follows a “#” is a remark for people and changes nothing.
%HOW%

# 1. Which place and year these rules are for, the full points, and how scores are rounded.
ruleset %NAME% {
  # The region, from the largest, set apart by “/”; on this line a “#” is text.
  region       Some Province/Some City/Some County
  year         %YEAR%
  version      0.1.0
  full points  100pts
  score        round to 2 decimals
  part steps   pro rata  # how a part of a step counts: pro rata, ignored, as whole
}

# 2. The levels of a judgement, each a share of the points.
scale levels { excellent 100%; good 80%; fair 60%; poor 0% }

# 3. The data to be filled in: name, unit, what must hold, a description; one a line. 万元 is ten thousand yuan, 份 a copy.
data budget {
  initial_budget  万元  where > 0万元  "the budget approved"
  added           万元  where ≥ 0万元  "added during the year"
  spent           万元  where ≥ 0万元  "spent in the whole year"
}

data survey {
  sent       份  where > 0份
  satisfied  份  where ≥ 0份  "answered satisfied"
}

# 4. Indicators. The points of a section are the sum of its parts, and the sections add up to the full points.
level-1 inputs 20pts {
  indicator soundness_of_goals 10pts  judged by levels
  indicator sound_rules 10pts  checklist each 5pts {
    has_rules       "the department has rules of internal control"
    rules_followed  "they are followed"
  }
}

level-1 process 40pts {
  indicator budget_control 20pts {
    formula  added ÷ initial_budget
    scoring {  # bands: every value falls into exactly one
      10% or less      award 20pts
      over 10% to 30%  award 12pts
      over 30%         none
    }
  }
  indicator budget_execution 20pts {
    formula  spent ÷ (initial_budget + added)
    scoring  100% full; per deviation 5pp deduct 2pts, to zero
  }
}

level-1 effects 40pts {
  indicator results 20pts  assessed  # the assessor gives points and a reason
  indicator satisfaction 20pts {
    formula  satisfied ÷ sent
    scoring  90% or more full; less than 90% proportional
  }
}

# 5. Grades by the total.
grades {
  90pts or more                  excellent
  80pts or more less than 90pts  good
  60pts or more less than 80pts  fair
  less than 60pts                poor
}

# 6. What must hold between figures; the audit lists what does not.
reconcile {
  copies  satisfied ≤ sent
}

# 7. A worked example: figures, and the points they must give. %AGAIN%
example example_unit {
  given {
    initial_budget 500万元        added 60万元  spent 546万元
    sent 40份                     satisfied 35份
    soundness_of_goals excellent  sound_rules all met
    results 18pts because "nine tenths of the year's main tasks done"
  }
  expect {
    budget_control    scores 12pts     # 60 ÷ 500 = 12%: over 10% to 30%
    budget_execution  scores 19pts     # 546 ÷ 560 = 97.5%: 2.5 percentage points off
    satisfaction      scores 19.44pts  # 87.5% ÷ 90% × 20
    total             scores 88.44pts
    grades            is good
  }
}
`;
