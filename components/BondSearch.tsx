import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type BondChoice, keyOfBond } from './annotation-draft.ts';
import { ArticleIcon } from './icons.tsx';
import { KindBadge } from './KindBadge.tsx';

interface BondSearchProps {
  /** What the archive has that fits. */
  suggest(text: string): Promise<readonly BondChoice[]>;
  onChoose(choice: BondChoice): void;
}

/** ms after the last letter: the archive is not asked for every one. */
const pause = 150;

/** Finds an entity or an article of the archive to bind an annotation to. */
export function BondSearch({ suggest, onChoose }: BondSearchProps) {
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly BondChoice[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked when the text changes, by whatever function is there
  useEffect(() => {
    const asked = text.trim();
    let late = false;
    const timer = setTimeout(async () => {
      const answer = asked === '' ? null : await suggest(asked);
      if (!late) setFound(answer);
    }, pause);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [text]);
  return (
    <div class="bond-search">
      <input
        type="search"
        class="field"
        aria-label={i18n.t('annotate.findBond')}
        placeholder={i18n.t('annotate.findBond')}
        autocomplete="off"
        maxLength={200}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault();
          if (event.key !== 'Escape' || text === '') return;
          event.stopPropagation();
          event.preventDefault();
          setText('');
        }}
      />
      {found && (
        <ul class="bond-found" aria-label={i18n.t('annotate.foundBonds')}>
          {found.map((choice) => (
            <li key={keyOfBond(choice.bond)}>
              <button
                type="button"
                class="bond-choice"
                onClick={() => {
                  onChoose(choice);
                  setText('');
                  setFound(null);
                }}
              >
                {choice.type ? <KindBadge type={choice.type} quiet /> : <ArticleIcon />}
                <bdi>{choice.bond.label}</bdi>
              </button>
            </li>
          ))}
          {found.length === 0 && <li class="hint">{i18n.t('annotate.noBond')}</li>}
        </ul>
      )}
    </div>
  );
}
