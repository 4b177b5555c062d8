import type { Quotation } from '../core/model.ts';

interface QuotationProps {
  quotation: Quotation;
  /** BCP 47, of the quoted text. */
  language: string;
}

/** The sentence round a mention, in the words of its source, the mention marked. */
export function QuotationView({ quotation: { text, start, end }, language }: QuotationProps) {
  return (
    <blockquote class="quotation" lang={language} dir="auto">
      <p>
        {text.slice(0, start)}
        <mark class="mention">{text.slice(start, end)}</mark>
        {text.slice(end)}
      </p>
    </blockquote>
  );
}
