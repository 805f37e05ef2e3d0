import { useLayoutEffect, useRef } from 'preact/hooks';

interface TermsFormProps {
  readonly terms: string;
  readonly onAccept: () => void;
  readonly onLeave: () => void;
}

/** Terms that the reader accepts before a list is imported. */
export function TermsForm({ terms, onAccept, onLeave }: TermsFormProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <div class="step" role="group" aria-labelledby="terms">
      <h3 class="line" id="terms" ref={heading} tabIndex={-1}>
        Before this list is imported
      </h3>
      <p>{terms}</p>
      <div class="bar">
        <button type="button" class="fill" onClick={onAccept}>
          I accept: import
        </button>
        <button type="button" class="text" onClick={onLeave}>
          Cancel
        </button>
      </div>
    </div>
  );
}
