/**
 * Legal forms, as folded words, longest first where one opens another. Own list, from the forms that stand on the sanctions
 * lists and in their countries' company laws. They tell a company's kind, not its name: news leaves them out.
 */
export const LEGAL_FORMS: readonly (readonly string[])[] = `
public joint stock company|open joint stock company|closed joint stock company|private joint stock company|joint stock company
publichnoe aktsionernoe obshchestvo|publichnoe aktsionernoe obschestvo|otkrytoe aktsionernoe obshchestvo|otkrytoe aktsionernoe obschestvo
zakrytoe aktsionernoe obshchestvo|aktsionernoe obshchestvo|aktsionernoe obschestvo|obshchestvo s ogranichennoi otvetstvennostyu
obshchestvo s ogranichennoy otvetstvennostyu|obschestvo s ogranichennoy otvetstvennostyu|limited liability company|limited liability partnership
private limited company|public limited company|federal state unitary enterprise|state unitary enterprise|federal state budgetary institution
general trading llc|trading llc|co private joint stock|private limited|co ltd|company limited|company ltd|pte ltd|pty ltd|pvt ltd|sdn bhd|co pjs|s a s|s a r l|s p a|s r l|s a|a s|l l c|l l p|d o o
pjsc|ojsc|cjsc|jsc|ojs|ooo|oao|zao|pao|ao|nao|fgup|fsue|gup|llc|llp|ltd|limited|plc|inc|incorporated|corp|corporation|co|company|gmbh|ag|kg|se|sa|sas|sarl|srl|spa|bv|nv|ab|oy|as|doo|ead|ood|eood|kft|fze|fzc|fzco|dmcc|pjs|psc|qsc|wll|saog|saoc|sal|bhd|pty|pte|pvt|tov|pat|prat|too|ip|cyf|de cv
`
  .trim()
  .split(/[|\n]/)
  .map((form) => form.split(' '));

/**
 * Words of a trade or of a group, as folded words. A company is known without them where its own name is distinctive: "Ingosstrakh"
 * of "Ingosstrakh Insurance Company". Kept apart from legal forms because what is left may be a place or an ordinary word.
 */
export const TRADE_WORDS: ReadonlySet<string> = new Set(
  `group groups holding holdings insurance bank banking commercial joint stock company corporation co concern trading trade general
  industries industry industrial international shipping marine maritime shipmanagement ship management lines line energy petroleum
  petrochemical petrochemicals chemical chemicals oil gas refinery engineering technology technologies logistics services service enterprise
  enterprises investment investments finance financial capital foundation network organization organisation company firm factory plant works
  association society fund`
    .split(/\s+/)
    .filter(Boolean),
);
