import { i18n } from '#i18n';
import type { SearchAnswer } from '../core/search/answer.ts';
import type { QueryProblem } from '../core/search/query.ts';

const problemTexts = {
  'quote-open': 'search.quoteOpen',
  'or-alone': 'search.orAlone',
  'minus-alone': 'search.minusAlone',
  'field-empty': 'search.fieldEmpty',
  'date-unread': 'search.dateUnread',
  'entity-unknown': 'search.entityUnknown',
  'source-unknown': 'search.sourceUnknown',
  'too-long': 'search.tooLong',
  'index-incomplete': 'search.indexIncomplete',
} as const satisfies Record<QueryProblem, string>;

interface SearchProblemsProps {
  answer: SearchAnswer;
  onSuggestion(text: string): void;
}

function Correction({ answer: { corrections, suggestion }, onSuggestion }: SearchProblemsProps) {
  if (!suggestion || corrections.length === 0) return null;
  const typed = corrections.map((correction) => correction.typed).join(' ');
  return (
    <p>
      {i18n.t('search.corrected', { typed })}{' '}
      <button type="button" class="text-button" onClick={() => onSuggestion(suggestion)}>
        {suggestion}
      </button>
    </p>
  );
}

/** What could not be read in a query, and what was looked for in its place. */
export function SearchProblems(props: SearchProblemsProps) {
  const { problems, corrections } = props.answer;
  if (problems.length === 0 && corrections.length === 0) return null;
  return (
    <div class="search-problems">
      {problems.map((problem) => (
        <p key={problem}>{i18n.t(problemTexts[problem])}</p>
      ))}
      <Correction {...props} />
    </div>
  );
}
