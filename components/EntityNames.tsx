import { i18n } from '#i18n';
import type { EntityName } from '../archive/contract.ts';

interface EntityNamesProps {
  names: readonly EntityName[];
  /** The sentence round the list of names. */
  sentence(names: string): string;
  onShowEntity(id: string): void;
}

/** Stands for the list of names in a sentence: no text of ours has it. */
const GAP = '\uE000';

/** Names of entities in a sentence, each a way to its card. */
export function EntityNames({ names, sentence, onShowEntity }: EntityNamesProps) {
  const [before = '', after = ''] = sentence(GAP).split(GAP);
  const list = new Intl.ListFormat(i18n.t('common.locale'), { type: 'conjunction' });
  const parts = list.formatToParts(names.map((_, index) => String(index)));
  return (
    <p class="why">
      {before}
      {parts.map(({ type, value }) => {
        const name = type === 'element' ? names[Number(value)] : undefined;
        if (!name) return value;
        return (
          <button
            key={name.id}
            type="button"
            class="text-button"
            data-entity={name.id}
            onClick={() => onShowEntity(name.id)}
          >
            <bdi>{name.prefLabel}</bdi>
          </button>
        );
      })}
      {after}
    </p>
  );
}
