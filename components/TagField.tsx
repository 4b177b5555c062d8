import { useEffect, useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CloseIcon } from './icons.tsx';

/** A tag as it is stored: no commas, which part tags, and no white space around it. */
export const cleanTag = (text: string): string => text.replaceAll(',', ' ').replace(/\s+/g, ' ').trim();

interface TagFieldProps {
  tags: readonly string[];
  onTags(tags: string[]): void;
  /** Tags in use that begin like this. */
  suggest(start: string): Promise<readonly string[]>;
}

/** Suggestions for what is typed, without what is chosen already. Late answers are dropped. */
function useSuggestions(text: string, { tags, suggest }: TagFieldProps): readonly string[] {
  const [found, setFound] = useState<readonly string[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked when the text changes, by whatever function is there
  useEffect(() => {
    let late = false;
    setFound([]);
    if (text !== '') suggest(text).then((answer) => !late && setFound(answer));
    return () => {
      late = true;
    };
  }, [text]);
  return found.filter((tag) => !tags.includes(tag) && tag !== text);
}

/** Tags as chips and a field that completes what is typed (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). */
export function TagField(props: TagFieldProps) {
  const { tags, onTags } = props;
  const id = useId();
  const [text, setText] = useState('');
  const [active, setActive] = useState(-1);
  const found = useSuggestions(cleanTag(text), props);
  const add = (tag: string) => {
    const clean = cleanTag(tag);
    if (clean !== '' && !tags.includes(clean)) onTags([...tags, clean]);
    setText('');
    setActive(-1);
  };
  const move = (step: 1 | -1) => setActive((now) => Math.min(found.length - 1, Math.max(-1, now + step)));
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' && found.length > 0) move(1);
    else if (event.key === 'ArrowUp' && found.length > 0) move(-1);
    else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && (active >= 0 || text.trim() !== ''))
      add(found[active] ?? text);
    else if (event.key === ',' && text.trim() !== '') add(text);
    else if (event.key === 'Backspace' && text === '' && tags.length > 0) onTags(tags.slice(0, -1));
    else if (event.key === 'Escape' && found.length > 0) setText('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="tag-field">
      {tags.map((tag) => (
        <span key={tag} class="tag">
          <bdi>{tag}</bdi>
          <button
            type="button"
            class="tag-remove"
            aria-label={i18n.t('annotate.removeTag', { tag })}
            onClick={() => onTags(tags.filter((other) => other !== tag))}
          >
            <CloseIcon />
          </button>
        </span>
      ))}
      <input
        class="tag-input"
        role="combobox"
        aria-label={i18n.t('annotate.addTag')}
        aria-autocomplete="list"
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
        placeholder={i18n.t('annotate.addTag')}
        autocomplete="off"
        maxLength={200}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKey}
        onBlur={() => add(text)}
      />
      <div id={`${id}-list`} role="listbox" class="tag-list" hidden={found.length === 0}>
        {found.map((tag, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the combobox keeps the focus (aria-activedescendant)
          // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox hears the keys
          <div
            key={tag}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => add(tag)}
          >
            <bdi>{tag}</bdi>
          </div>
        ))}
      </div>
    </div>
  );
}
