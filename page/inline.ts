/**
 * Elements that stand inside a line of text by their nature. All others, custom elements too, begin a block: a name
 * is then not found across them, which loses less than words glued together that the eye sees apart.
 */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q ruby rb rtc s small span strike ' +
    'strong sub sup time tt u wbr tspan textPath'
  ).split(' '),
);

export const isInlineTag = (element: Element): boolean => INLINE.has(element.localName);
