import { type Selector, selectorOf, type XPathSelector } from '../../core/annotations/selector.ts';

/** Elements round a text that are compared: enough to tell a heading from an entry of a list. */
const depth = 4;

/** What kind of place a text stands in: the names of the elements round it, the innermost first. */
export function shapeAt(node: Node): string {
  const names: string[] = [];
  for (let at = node.parentElement; at && names.length < depth; at = at.parentElement)
    names.push(at.localName);
  return names.join(' ');
}

function innermost(selector: XPathSelector): XPathSelector {
  const { refinedBy } = selector;
  return refinedBy?.type === 'XPathSelector' ? innermost(refinedBy) : selector;
}

/** The same of the place that was described; '' when it is not known. */
export function shapeOf(selectors: readonly Selector[]): string {
  const range = selectorOf(selectors, 'RangeSelector');
  if (!range) return '';
  const steps = innermost(range.startSelector).value.split('/').slice(1, -1);
  if (steps.length < depth) return '';
  return steps
    .slice(-depth)
    .map((step) => step.replace(/\[\d+\]$/, ''))
    .reverse()
    .join(' ');
}
