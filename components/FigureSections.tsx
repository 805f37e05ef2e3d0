import type { FigureSection } from '../lib/card/index.js';
import { FactList } from './BackgroundFacts.js';

/** What a figure is set beside, part by part; drawings are in the colour of the text. */
export const FigureSections = ({ sections }: { readonly sections: readonly FigureSection[] }) => (
  <>
    {sections.map(({ title, folded, picture, lines, facts }) => (
      <details key={title} class="part" open={!folded}>
        <summary class="label">{title}</summary>
        {picture && (
          <svg role="img" viewBox={picture.viewBox}>
            <title>{picture.title}</title>
            <desc>{picture.description}</desc>
            {picture.paths.map(({ d, width, dash, fill }) => (
              <path key={d} d={d} stroke-width={width} stroke-dasharray={dash} fill={fill} />
            ))}
            {picture.texts.map(({ x, y, text, anchor, weight }) => (
              <text key={`${y} ${text}`} x={x} y={y} text-anchor={anchor} font-weight={weight}>
                {text}
              </text>
            ))}
          </svg>
        )}
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <FactList facts={facts} />
      </details>
    ))}
  </>
);
