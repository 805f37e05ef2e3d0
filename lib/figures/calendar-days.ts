/** A day of the Gregorian calendar; months count from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MS_A_DAY = 86_400_000;

/** The day so many days after 1 January 1970. */
export const firstDay = (days: number): Day => {
  const date = new Date(days * MS_A_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};

export const lastDay = (year: number, month: number): Day => ({ year, month, day: new Date(Date.UTC(year, month, 0)).getUTCDate() });

const two = (value: number): string => String(value).padStart(2, '0');
export const isoDay = ({ year, month, day }: Day): string => `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;

/** The day an ISO 8601 date or date-time names, as written there; `day` is undefined when it names none. */
export const parseDay = (iso: string): { day: Day | undefined; days: number; /** 0 is Sunday. */ weekday: number } => {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso) ?? [];
  const time = year === undefined ? Number.NaN : Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (Number.isNaN(time)) return { day: undefined, days: Number.NaN, weekday: Number.NaN };
  const days = Math.round(time / MS_A_DAY);
  return { day: firstDay(days), days, weekday: new Date(time).getUTCDay() };
};
