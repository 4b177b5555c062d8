import type { Ref } from 'preact';
import { i18n } from '#i18n';
import { CloseIcon, SearchIcon } from './icons.tsx';

interface SearchBoxProps {
  text: string;
  /** `id` of the region with the results. */
  controls: string;
  inputRef?: Ref<HTMLInputElement>;
  autoFocus?: boolean;
  onText(text: string): void;
  /** Enter, or the end of typing where the results are on another screen. */
  onSubmit(): void;
}

/** Where a search is typed. What it finds is a list of links below; the arrow keys lead into it. */
export function SearchBox({ text, controls, inputRef, autoFocus, onText, onSubmit }: SearchBoxProps) {
  return (
    <search class="search-box">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <SearchIcon />
        <input
          ref={inputRef}
          type="search"
          enterKeyHint="search"
          aria-label={i18n.t('search.label')}
          aria-controls={controls}
          placeholder={i18n.t('search.placeholder')}
          autoComplete="off"
          spellcheck={false}
          // biome-ignore lint/a11y/noAutofocus: the popup opens to be typed into
          autoFocus={autoFocus}
          value={text}
          onInput={(event) => onText(event.currentTarget.value)}
        />
        {text !== '' && (
          <button
            type="button"
            class="icon-button"
            aria-label={i18n.t('search.clear')}
            onClick={() => onText('')}
          >
            <CloseIcon />
          </button>
        )}
      </form>
    </search>
  );
}
