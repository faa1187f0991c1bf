// In: a name. Out: the name with characters that are taken for one another made equal, for comparison only.
// Not here: deciding that two names are the same; the language never folds look-alikes silently.

/**
 * Characters that are written for one another in tables and notices.
 *
 * shape    each text is one group; its first character stands for the group; a character stands in one group only
 */
export const LOOK_ALIKE_GROUPS: readonly string[] = [
  // by custom: 账户/帐户, 其他/其它, 图像/图象, 工作/工做, 必需/必须, 份/分
  ..."账帐賬帳 他它她 像象 作做 需须須 分份 的地 即既 致至 绝决絕決 座坐 予预預 元圆圓园園 副幅付负負 部步 辨辩辯 占佔 余馀餘".split(
    " ",
  ),
  // by shape: 拨款/拔款, 货款/贷款, 未/末
  ..."拨拔撥 贷货貸貨 未末 己已巳 人入 日曰 土士 干千于於 栽裁载載 候侯 折拆析 侍待 晴睛 免兔 困因 项顶項頂 率卒 施旅 准淮 科料".split(
    " ",
  ),
  ..."抵低 处外處 支技 购构購構 效郊 核该該 本木 天无 大太 甲申由田 贫贪貧貪 失矢 治冶 拥佣 住往 买卖買賣 埋理 眼服 清请請".split(
    " ",
  ),
  // old forms of characters that stand in tables of public money
  ..."执執 门門 县縣 财財 务務 绩績 评評 价價 资資 产產 债債 钱錢 报報 销銷 设設 备備 标標 满滿 数數 额額 费費 经經 营營".split(
    " ",
  ),
  ..."业業 总總 计計 实實 际際 应應 会會 纳納 税稅 缴繳 专專 转轉 结結 动動 变變 调調 减減 节節 约約 违違 规規 级級 户戶".split(
    " ",
  ),
  ..."农農 村邨 补補 贴貼 学學 医醫 疗療 险險 养養 质質 时時 间間 开開 关關 长長 东東 国國 区區 乡鄉 镇鎮 厅廳 员員 编編".split(
    " ",
  ),
  ..."术術 档檔 线綫線 台臺 量两兩 发發 给給 达達 优優 当當 训訓 单單 万萬 亿億 个個 与與 为為 办辦 强強 归歸 历歷 还還".split(
    " ",
  ),
  // letters of another alphabet, and figures for letters
  ..."aаα bвβ cс eеε hн kкκ mм oоο0〇○ pрρ tтτ xхχ l1i 一—-―– ·•∙⋅・".split(" "),
];

const GROUP_SIGN: ReadonlyMap<string, string> = new Map(
  LOOK_ALIKE_GROUPS.flatMap((group) => {
    const [sign, ...others] = group;
    return sign === undefined ? [] : others.map((character): readonly [string, string] => [character, sign]);
  }),
);

/** The characters of a name with widths and letter case folded. */
export function plainCharacters(name: string): readonly string[] {
  return Array.from(name.normalize("NFKC").toLowerCase());
}

/** The characters of a name for comparison: widths and letter case folded, each look-alike replaced by the sign of its group. */
export function foldLookAlikes(name: string): readonly string[] {
  return plainCharacters(name).map((character) => GROUP_SIGN.get(character) ?? character);
}
