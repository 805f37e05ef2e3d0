/** A short article of our own, and what a pretended background finds in it. */
export const PARAGRAPHS = [
  'Ilse Varga told the council on Monday that the northern quay would open in spring, two years after the storm that broke its wall.',
  'The minister, Karel de Witt, said U.N. sanctions had nothing to do with it. Anna Holt, who sells rope in the town, was not so sure.',
  'Ilse Varga did not answer questions about the cost, which people in the town put at 12 million crowns or more than that.',
];
export const article = (paragraphs: readonly string[], style = '') => `<!doctype html><html lang="en"><head><title>Quay</title>
<link rel="icon" href="data:,"><meta property="og:type" content="article"><style>body{font:18px/28px serif;width:640px;margin:20px}${style}</style></head>
<body><nav>Ilse Varga in the menu</nav><main id="root"><h1>Ilse Varga opens the quay</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</main>
<a href="#later">a link after the article</a><div style="height:2000px"></div></body></html>`;
export const SCENE = {
  names: { 'Ilse Varga': 'listed', 'Karel de Witt': 'known', 'U.N.': 'known', 'Anna Holt': 'name' },
  phrase: 'U.N. sanctions',
} as const;
