interface CardHeadProps {
  readonly title: string;
  readonly kind: string;
  readonly onBack: (() => void) | undefined;
  readonly onClose: (() => void) | undefined;
}

const BACK = 'M10 3 5 8l5 5';
const CLOSE = 'm4 4 8 8m0-8-8 8';

function IconButton({ name, path, onClick }: { readonly name: string; readonly path: string; readonly onClick: () => void }) {
  return (
    <button type="button" class="icon" aria-label={name} title={name} onClick={onClick}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  );
}

/** Who or what the card is about, and the ways out of it. */
export function CardHead({ title, kind, onBack, onClose }: CardHeadProps) {
  return (
    <header>
      {onBack && <IconButton name="Back" path={BACK} onClick={onBack} />}
      <div class="grow">
        <h2 dir="auto">{title}</h2>
        {kind && <p class="small">{kind}</p>}
      </div>
      {onClose && <IconButton name="Close" path={CLOSE} onClick={onClose} />}
    </header>
  );
}
