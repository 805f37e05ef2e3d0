/** What is stored and where; the words of PRIVACY.md in short. */
export function AboutGloss({ version }: { readonly version: string }) {
  return (
    <section aria-labelledby="about">
      <h2 id="about">About and privacy</h2>
      <p>Everything stays in this browser. Gloss sends no page, no name and no note anywhere, and counts nothing.</p>
      <p>
        Stored here: your notes and decisions, the settings on this page, the lists and rates you brought, figures if you have them kept,
        and the background entries that come with Gloss. A page is read while it is open and not kept. Removing the extension removes all of
        it, so export your notes and decisions first.
      </p>
      <p>
        A card says that a name matches an entry on a list. It does not say that the person in the article is the one on the list, and
        finding nothing clears nobody.
      </p>
      <p class="small">Gloss {version}</p>
    </section>
  );
}
