import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PartialDate } from '../core/model.ts';
import type { TimeBar } from '../core/search/time-bars.ts';
import { formatDate, formatDateRange } from './format-date.ts';

/** Bars from `first` to `last`, both included. */
export interface BarRange {
  first: number;
  last: number;
}

interface TimeHistogramProps {
  bars: readonly TimeBar[];
  /** The bars within the query's dates; null: none. */
  within: BarRange | null;
  /** The query has dates. */
  limited: boolean;
  undated: number;
  /** Both absent: any time. */
  onDates(dates: { from?: PartialDate; before?: PartialDate }): void;
}

/** Bars that Page Up and Page Down step over. */
const leap = 5;

const locale = () => i18n.t('common.locale');
const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

function rangeText(bars: readonly TimeBar[], { first, last }: BarRange): string {
  const from = bars[first]?.from ?? '';
  const to = bars[last]?.to ?? '';
  return from === to ? formatDate(from, locale()) : formatDateRange(from, to, locale());
}

function countIn(bars: readonly TimeBar[], { first, last }: BarRange): number {
  return bars.slice(first, last + 1).reduce((sum, { count }) => sum + count, 0);
}

/** Where a key moves a handle, or null for any other key. */
function moved(key: string, at: number, last: number): number | null {
  const steps: Record<string, number> = {
    ArrowLeft: -1,
    ArrowDown: -1,
    ArrowRight: 1,
    ArrowUp: 1,
    PageDown: -leap,
    PageUp: leap,
    Home: -last,
    End: last,
  };
  const step = steps[key];
  return step === undefined ? null : clamp(at + step, 0, last);
}

interface HandleProps {
  bars: readonly TimeBar[];
  range: BarRange;
  end: 'first' | 'last';
  onRange(range: BarRange): void;
}

/** One end of the chosen time, moved by the arrow keys (https://www.w3.org/WAI/ARIA/apg/patterns/slider-multithumb/). */
function Handle({ bars, range, end, onRange }: HandleProps) {
  const at = range[end];
  const low = end === 'first' ? 0 : range.first;
  const high = end === 'first' ? range.last : bars.length - 1;
  const bar = bars[at];
  const onKeyDown = (event: KeyboardEvent) => {
    const to = moved(event.key, at, bars.length - 1);
    if (to === null) return;
    event.preventDefault();
    // The arrow keys of the page lead through the results.
    event.stopPropagation();
    const next = clamp(to, low, high);
    if (next !== at) onRange({ ...range, [end]: next });
  };
  return (
    <span
      class="histogram-handle"
      role="slider"
      tabIndex={0}
      aria-label={i18n.t(end === 'first' ? 'search.from' : 'search.until')}
      aria-valuemin={low}
      aria-valuemax={high}
      aria-valuenow={at}
      aria-valuetext={bar ? formatDate(end === 'first' ? bar.from : bar.to, locale()) : ''}
      style={{ insetInlineStart: `${((at + (end === 'first' ? 0 : 1)) / bars.length) * 100}%` }}
      onKeyDown={onKeyDown}
    />
  );
}

/** The bar under the pointer. */
function barAt(plot: HTMLElement, clientX: number, bars: number): number {
  const { left, width } = plot.getBoundingClientRect();
  return clamp(Math.floor(((clientX - left) / Math.max(1, width)) * bars), 0, bars - 1);
}

/** Dragging over the bars: the range under the pointer, told when it is let go. */
function useDrag(bars: number, onRange: (range: BarRange) => void) {
  const plot = useRef<HTMLDivElement>(null);
  const [drag, setDrag] = useState<{ from: number; to: number } | null>(null);
  const at = (event: PointerEvent) => (plot.current ? barAt(plot.current, event.clientX, bars) : 0);
  const range = drag && { first: Math.min(drag.from, drag.to), last: Math.max(drag.from, drag.to) };
  return {
    plot,
    range,
    handlers: {
      onPointerDown(event: PointerEvent) {
        if (event.button !== 0 || (event.target as Element).closest('[role="slider"]')) return; // events hit elements
        plot.current?.setPointerCapture(event.pointerId);
        setDrag({ from: at(event), to: at(event) });
      },
      onPointerMove(event: PointerEvent) {
        if (drag) setDrag({ from: drag.from, to: at(event) });
      },
      onPointerUp() {
        if (range) onRange(range);
        setDrag(null);
      },
      onPointerCancel: () => setDrag(null),
    },
  };
}

/** How what was found spreads over time. Dragging over the bars, or moving the two handles, limits the search. */
export function TimeHistogram({ bars, within, limited, undated, onDates }: TimeHistogramProps) {
  const everything = { first: 0, last: bars.length - 1 };
  const onRange = ({ first, last }: BarRange) => {
    const whole = first === 0 && last === bars.length - 1;
    onDates(whole ? {} : { from: bars[first]?.from, before: bars[last]?.before });
  };
  const { plot, range: dragged, handlers } = useDrag(bars.length, onRange);
  const range = dragged ?? within ?? everything;
  const highest = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <section class="histogram" aria-labelledby="histogram-title" style={{ '--bars': bars.length }}>
      <div class="histogram-head">
        <h2 class="label" id="histogram-title">
          {i18n.t('search.when')}
        </h2>
        <span class="histogram-range">
          {rangeText(bars, range)} · {i18n.t('common.articleCount', countIn(bars, range))}
        </span>
        {limited && (
          <button type="button" class="text-button" onClick={() => onDates({})}>
            {i18n.t('search.anyTime')}
          </button>
        )}
      </div>
      <div class="histogram-plot" dir="ltr" ref={plot} {...handlers}>
        {bars.map((bar, i) => (
          <span
            key={bar.from}
            class={i < range.first || i > range.last ? 'histogram-bar outside' : 'histogram-bar'}
            title={`${rangeText(bars, { first: i, last: i })}: ${i18n.t('common.articleCount', bar.count)}`}
            style={{ '--part': bar.count / highest }}
          />
        ))}
        {(['first', 'last'] as const).map((end) => (
          <Handle key={end} bars={bars} range={range} end={end} onRange={onRange} />
        ))}
      </div>
      <div class="histogram-axis" aria-hidden="true" dir="ltr">
        <span>{formatDate(bars[0]?.from ?? '', locale())}</span>
        <span>{formatDate(bars.at(-1)?.to ?? '', locale())}</span>
      </div>
      {undated > 0 && <p class="hint">{i18n.t('search.undated', undated)}</p>}
    </section>
  );
}
