/** The reasons for the match and those against it, folded away until asked for. */
export function WhyThisMatch({ reasons }: { readonly reasons: readonly string[] }) {
  return (
    <details>
      <summary>Why this match</summary>
      <ul class="reasons">
        {reasons.map((reason) => (
          <li key={reason} dir="auto">
            {reason}
          </li>
        ))}
      </ul>
    </details>
  );
}
