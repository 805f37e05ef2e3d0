import { buildFigureCard, type FigureCardModel } from '../card/index.js';
import { articleOf, siteOf } from '../text/index.js';
import { buildLedger, groupOf, readingKey } from '../ledger/index.js';
import type {
  ArticleText,
  Conversion,
  FigureMention,
  Note,
  NoteTarget,
  RateStore,
  Reading,
  ReadingStore,
  ReferenceBook,
  Settings,
} from '../model/index.js';
import { chooseYardstick, convertMeasure, convertMoney, createOwnerFinder, type OwnerFinder } from '../yardsticks/index.js';

/** What the card of a figure is asked with. */
export interface FigureQuestion {
  readonly figure: FigureMention;
  readonly sentence: string;
  readonly siblings: readonly FigureMention[];
  readonly url: string;
  readonly published: string | undefined;
  readonly target: NoteTarget;
  readonly notes: readonly Note[];
}

export interface FigureDesk {
  /** The figure beside the article's others, its yardstick, other units and, where the reader wants them, earlier values. */
  card(question: FigureQuestion): Promise<FigureCardModel>;
  /** Keeps the figures of an article, where the reader has asked for it. */
  remember(article: ArticleText, figures: readonly FigureMention[]): Promise<void>;
}

export interface FigureDeskPorts {
  /** Reads the reference values that ship with this version of Gloss. */
  readonly readReferences: () => Promise<ReferenceBook>;
  readonly readings: ReadingStore;
  readonly rates: RateStore;
  readonly settings: () => Promise<Settings>;
  readonly now: () => Date;
}

/** Most figures kept of one article, and most shown on one card. */
const MAX_KEPT = 100;
const MAX_SHOWN = 50;

const isoDay = (moment: Date): string => moment.toISOString().slice(0, 10);

/** The day a page gives for itself, where it is one and not in the future; else today. */
function dayOf(published: string | undefined, now: Date): string {
  const time = published === undefined ? Number.NaN : Date.parse(published);
  return Number.isNaN(time) || time > now.getTime() ? isoDay(now) : isoDay(new Date(time));
}

export function createFigureDesk({ readReferences, readings, rates, settings, now }: FigureDeskPorts): FigureDesk {
  let loaded: Promise<{ readonly book: ReferenceBook; readonly find: OwnerFinder }> | undefined;
  const references = () => {
    loaded ??= readReferences()
      .then((book) => ({ book, find: createOwnerFinder(book) }))
      .catch((error: unknown) => {
        loaded = undefined; // the next card tries again
        throw error;
      });
    return loaded;
  };

  const conversionsOf = async (figure: FigureMention, day: string, { units }: ReferenceBook): Promise<readonly Conversion[]> => {
    if (figure.quantity.unit !== 'money') return convertMeasure(figure, units.values);
    const known = await rates.near(day);
    return known ? convertMoney(figure, known) : [];
  };

  /** One value a day and article: what the others said, not what this one says. */
  const earlierOf = async (figure: FigureMention, url: string): Promise<readonly Reading[]> => {
    const thing = readingKey(figure);
    if (thing === undefined || !(await settings()).keepFigures) return [];
    return (await readings.ofThing(thing)).filter((reading) => articleOf(reading.url) !== articleOf(url)).slice(-MAX_SHOWN);
  };

  return {
    async card({ figure, sentence, siblings, url, published, target, notes }) {
      const day = dayOf(published, now());
      const { book, find } = await references();
      const all = [...siblings.filter(({ span }) => span.start !== figure.span.start), figure].sort((a, b) => a.span.start - b.span.start);
      const [conversions, earlier] = await Promise.all([conversionsOf(figure, day, book), earlierOf(figure, url)]);
      return buildFigureCard({
        figure,
        sentence,
        group: groupOf(buildLedger(all), figure),
        yardstick: chooseYardstick(figure, { sentence, day }, book, find),
        conversions,
        earlier,
        day,
        target,
        notes,
      });
    },

    async remember({ url, published }, figures) {
      const site = siteOf(url);
      if (site === undefined || !(await settings()).keepFigures) return;
      const moment = now();
      const article = articleOf(url);
      const [date, readOn] = [dayOf(published, moment), isoDay(moment)];
      const kept = figures.flatMap((figure): Reading[] => {
        const thing = figure.polarity === 'negated' ? undefined : readingKey(figure);
        if (thing === undefined) return [];
        const { quantity, surface, attribution } = figure;
        return [{ id: `${article}#${thing}#${surface}`, thing, quantity, surface, attribution, date, readOn, url: article, site }];
      });
      await readings.keep(kept.slice(0, MAX_KEPT));
    },
  };
}
