import { readFileSync } from 'node:fs';
import { extname } from 'node:path';

import { readHtmlArticle } from './terminal/html-article.js';
import { createTerminalAnnotator } from './terminal/engine.js';
import { createLedgerReport } from './terminal/ledger-report.js';
import { readListEntities, takeLists } from './terminal/loaded-lists.js';
import { toExplanation, toReport } from './terminal/report.js';

/**
 * `annotate [--text] [--ledger] [--explain] [--list FILE…] FILE…`: one JSON object a line for each .txt or .html file; `-` reads text from
 * standard input. `--list` loads sanctions list files beside the starter pack; `--explain` adds what speaks for and against every
 * candidate of every mention.
 */
const { lists, rest: args } = takeLists(process.argv.slice(2));
const OPTIONS = ['--text', '--ledger', '--explain'];
const withText = args.includes('--text');
const withReasons = args.includes('--explain');
const ledgerReport = args.includes('--ledger') ? createLedgerReport() : undefined;
const files = args.filter((arg) => !arg.startsWith('--'));
const unknown = args.find((arg) => arg.startsWith('--') && !OPTIONS.includes(arg));

if (unknown !== undefined || files.length === 0) {
  console.error(
    `${unknown ? `unknown option ${unknown}\n` : ''}usage: annotate [--text] [--ledger] [--explain] [--list FILE…] FILE…   (.txt, .html, or - for standard input)`,
  );
  process.exit(2);
}

const annotator = createTerminalAnnotator(await readListEntities(lists));
for (const file of files) {
  let source: string;
  try {
    source = readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    console.error(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
    continue;
  }
  const article = /^\.x?html?$/i.test(extname(file)) ? readHtmlArticle(source) : { text: source, url: '' };
  if (article === undefined) {
    console.error(`${file} holds no article that could be found`);
    process.exitCode = 1;
    continue;
  }
  const annotation = await annotator.annotate(article);
  const ledger = ledgerReport?.(article, annotation.figures);
  const reasons = withReasons ? { explained: toExplanation(annotation) } : {};
  console.log(
    JSON.stringify({ file, ...(withText && { text: article.text }), ...toReport(annotation), ...(ledger && { ledger }), ...reasons }),
  );
}
