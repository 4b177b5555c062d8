import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CloseIcon } from './icons.tsx';

interface TagFieldProps {
  tags: readonly string[];
  /** Tags in use, the commonest first: what typing completes to. */
  known: readonly string[];
  onChange(tags: string[]): void;
}

/** Tags offered at once. */
const mostOffered = 40;

/** A tag as it is stored: no commas, which part tags, and no white space around it. */
export const cleanTag = (text: string): string => text.replaceAll(',', ' ').replace(/\s+/g, ' ').trim();

/** Tags as chips, and a field that adds to them: Enter or a comma ends a tag, Backspace takes the last away. */
export function TagField({ tags, known, onChange }: TagFieldProps) {
  const [typed, setTyped] = useState('');
  const list = useId();
  const add = (text: string) => {
    const tag = cleanTag(text);
    setTyped('');
    if (tag !== '' && !tags.includes(tag)) onChange([...tags, tag]);
  };
  return (
    <div class="tag-field">
      {tags.map((tag) => (
        <span key={tag} class="tag">
          <bdi>{tag}</bdi>
          <button
            type="button"
            class="icon-button"
            aria-label={i18n.t('manager.removeTag', { tag })}
            onClick={() => onChange(tags.filter((one) => one !== tag))}
          >
            <CloseIcon />
          </button>
        </span>
      ))}
      <input
        class="field"
        list={list}
        value={typed}
        aria-label={i18n.t('manager.addTag')}
        placeholder={i18n.t('manager.addTag')}
        title={i18n.t('manager.tagHint')}
        autoComplete="off"
        onInput={(event) => {
          const { value } = event.currentTarget;
          if (value.includes(',')) add(value);
          else setTyped(value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && typed.trim() !== '' && !event.ctrlKey && !event.metaKey) {
            event.preventDefault();
            add(typed);
          } else if (event.key === 'Backspace' && typed === '' && tags.length > 0)
            onChange(tags.slice(0, -1));
        }}
        onBlur={() => typed !== '' && add(typed)}
      />
      <datalist id={list}>
        {known
          .filter((tag) => !tags.includes(tag))
          .slice(0, mostOffered)
          .map((tag) => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
    </div>
  );
}
