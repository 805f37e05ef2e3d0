interface SiteListProps {
  readonly sites: readonly string[];
  readonly onRemove: (site: string) => void;
}

/** The sites on which Gloss does nothing. */
export function SiteList({ sites, onRemove }: SiteListProps) {
  return (
    <section aria-labelledby="sites">
      <h2 id="sites">Sites where Gloss is off</h2>
      {sites.length === 0 ? (
        <p class="quiet">None. You can switch Gloss off for a site in the toolbar popup.</p>
      ) : (
        <ul class="sites">
          {[...sites].sort().map((site) => (
            <li key={site} class="bar">
              <span class="grow">{site}</span>
              <button type="button" class="text" aria-label={`Switch on again: ${site}`} onClick={() => onRemove(site)}>
                Switch on again
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
