import { resolve } from 'node:path';

import { build, type Plugin } from 'vite';

/** What the background evaluates when it is first needed. */
export const ENGINE = 'lib/services/engine.ts';

/**
 * For scripts that know no `import()`: a module and all that it imports become one function, run when the module is first asked for. The
 * bundler itself would keep each of these modules apart, with all that they declare as variables of the whole script that are set later,
 * which costs a tenth of the time that they run for (docs/decisions/0033-the-engine-in-one-scope.md). What the rest of the script imports
 * as well is there twice, with state of its own.
 */
export function inOneScope(module: string): Plugin {
  const entry = resolve(module);
  return {
    name: 'gloss:one-scope',
    enforce: 'pre',
    async load(id) {
      if (id !== entry) return undefined;
      const outcome = await build({
        configFile: false,
        logLevel: 'error',
        build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'inside', fileName: 'inside' } },
      });
      const outputs = (Array.isArray(outcome) ? outcome : [outcome]).flatMap((one) => ('output' in one ? one.output : []));
      const [chunk, ...others] = outputs.filter((one) => one.type === 'chunk');
      if (chunk === undefined || others.length > 0) throw new Error(`${module} is not one script but ${others.length + 1}`);
      for (const part of chunk.moduleIds) this.addWatchFile(part);
      return {
        code: `export const { ${chunk.exports.join(', ')} } = (() => {\n${chunk.code}\nreturn inside;\n})();`,
        map: null,
        moduleType: 'js',
      };
    },
  };
}
