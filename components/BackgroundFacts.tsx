import type { BackgroundFact } from '../lib/card/index.js';
import { DateText } from './DateText.js';
import { ExternalLink } from './ExternalLink.js';

/** Facts, each with its sources and the date it held. */
export const FactList = ({ facts }: { readonly facts: readonly BackgroundFact[] }) => (
  <>
    {facts.map((fact) => (
      <div class="fact" key={fact.text}>
        <p>{fact.text}</p>
        <p class="small">
          {fact.asOf && (
            <span class="whole">
              As of <DateText iso={fact.asOf} />
            </span>
          )}
          {fact.sources.map((source, at) => (
            <span key={source.url}>
              {at > 0 ? ', ' : fact.asOf && '\u00a0· '}
              <ExternalLink href={source.url}>{source.title}</ExternalLink>
            </span>
          ))}
        </p>
      </div>
    ))}
  </>
);

/** What is known. */
export const BackgroundFacts = ({ facts }: { readonly facts: readonly BackgroundFact[] }) => (
  <section>
    <h3>Background</h3>
    <FactList facts={facts} />
  </section>
);
