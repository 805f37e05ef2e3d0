/**
 * The most frequent family names of China, Korea and Vietnam as they are romanised (CC0: popular names by country), which stand before the
 * given name. Those that are given names or words elsewhere ("Long", "May") are left out.
 */
const FAMILY_FIRST: ReadonlySet<string> = new Set(
  `wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin luo gao zheng liang xie tang deng feng cao peng zeng xiao tian dong
  pan cai jiang yu ye cheng wei su lu ding ren shen yao lu jin jia fu zhong lu tan wan cui qiu gu hou shao meng bai qin xue yin duan lei
  kim lee yi ri pak park choe choi jong jung chung kang cho yun yoon im ri ro noh han sin shin so seo kwon hwang an ahn song hong yu ko mun paek
  nguyen tran le pham hoang huynh phan vu vo dang bui do ngo duong ly`
    .split(/\s+/)
    .filter(Boolean),
);

export const isFamilyFirst = (folded: string): boolean => FAMILY_FIRST.has(folded);
