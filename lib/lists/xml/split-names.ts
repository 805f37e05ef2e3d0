/** Letters that count names: "M. Sabet b) M. J. Sabet". */
const BETWEEN = /;|\s+[b-h]\)\s+/;
const BETWEEN_AND_BRACKETS = /[;()]|\s+[b-h]\)\s+/;
/** Says of the name before it in which letters it is written. */
const LABEL = /^(?:in )?(?:original|arabic|cyrillic) script:?$/i;

/** "Hassan Ghul (Hassan Gul; Hasan Gul)" */
function hasNamesInBrackets(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '(') depth++;
    else if (character === ')') depth--;
    else if (character === ';' && depth > 0) return true;
  }
  return false;
}

/** The names that stand in one field, between `;`. */
export function splitNames(text: string): readonly string[] {
  if (!text.includes(';')) return [text];
  return text
    .split(hasNamesInBrackets(text) ? BETWEEN_AND_BRACKETS : BETWEEN)
    .map((name) => name.trim())
    .filter((name) => name !== '' && !LABEL.test(name));
}
