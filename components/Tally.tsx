interface TallyProps {
  /** What is drawn. */
  short: number | string;
  /** What it means, for screen readers and for a pointer that rests on it. */
  text: string;
}

/** A number beside a name: short for the eye, in words for the ear. */
export function Tally({ short, text }: TallyProps) {
  return (
    <span class="tally">
      <span aria-hidden="true" title={text}>
        {short}
      </span>
      <span class="visually-hidden">{text}</span>
    </span>
  );
}
