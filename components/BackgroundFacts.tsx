import type { BackgroundFact } from '../lib/card/index.js';
import { DateText } from './DateText.js';
import { ExternalLink } from './ExternalLink.js';

/** What is known, each fact with its sources and the date it held. */
export function BackgroundFacts({ facts }: { readonly facts: readonly BackgroundFact[] }) {
  return (
    <section>
      <h3>Background</h3>
      {facts.map((fact) => (
        <div class="fact" key={fact.text}>
          <p>{fact.text}</p>
          <p class="small">
            <span class="whole">
              As of <DateText iso={fact.asOf} />
            </span>
            {fact.sources.map((source, at) => (
              <span key={source.url}>
                {at === 0 ? '\u00a0· ' : ', '}
                <ExternalLink href={source.url}>{source.title}</ExternalLink>
              </span>
            ))}
          </p>
        </div>
      ))}
    </section>
  );
}
