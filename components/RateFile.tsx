import { useEffect, useState } from 'preact/hooks';

import type { RatesSummary, Result } from '../lib/model/index.js';
import { DateText } from './DateText.js';
import type { FigurePorts } from './options-ports.js';

/** Exchange rates from a file of the reader's: Gloss fetches none. */
export function RateFile({ ports }: { readonly ports: FigurePorts }) {
  const [rates, setRates] = useState<Result<RatesSummary>>();
  useEffect(() => void ports.ratesSummary().then(setRates), [ports]);
  const { days = 0, from, to } = rates?.ok ? rates.value : {};

  return (
    <section aria-labelledby="rates">
      <h2 id="rates">Exchange rates</h2>
      <p class="small">
        Sums of money are converted only by rates you bring: a CSV file with the columns date, currency and rate (units for one euro), or
        the European Central Bank’s eurofxref.csv.
      </p>
      <label class="bar">
        <span>Rates file</span>
        <input
          type="file"
          accept=".csv,text/csv"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) void ports.importRates(file).then(setRates);
          }}
        />
      </label>
      <p class={rates && !rates.ok ? 'problem' : 'small'} role="status">
        {rates && !rates.ok && rates.error.message}
        {from && to && (
          <>
            {days === 1 ? 'Rates of 1 day: ' : `Rates of ${days.toLocaleString()} days: `}
            <DateText iso={from} />
            {from !== to && (
              <>
                {' to '}
                <DateText iso={to} />
              </>
            )}
          </>
        )}
      </p>
      {days > 0 && (
        <button type="button" class="text" onClick={() => void ports.clearRates().then(setRates)}>
          Forget the rates
        </button>
      )}
    </section>
  );
}
