import { i18n } from '#i18n';
import type { Bond } from '../core/annotations/annotation.ts';
import { type BondChoice, keyOfBond, sameBond } from './annotation-draft.ts';
import { BondSearch } from './BondSearch.tsx';
import { ArticleIcon } from './icons.tsx';
import { KindBadge } from './KindBadge.tsx';

interface AboutFieldProps {
  about: readonly Bond[];
  /** Offered without being searched for. */
  choices: readonly BondChoice[];
  onAbout(about: Bond[]): void;
  suggest(text: string): Promise<readonly BondChoice[]>;
}

/** What an annotation is about: entities and articles of the archive, offered or found by name. */
export function AboutField({ about, choices, onAbout, suggest }: AboutFieldProps) {
  const others = about.filter((bond) => !choices.some((choice) => sameBond(choice.bond, bond)));
  const all = [...choices, ...others.map((bond): BondChoice => ({ bond }))];
  const isChosen = (bond: Bond) => about.some((other) => sameBond(other, bond));
  const toggle = (bond: Bond) =>
    onAbout(isChosen(bond) ? about.filter((other) => !sameBond(other, bond)) : [...about, bond]);
  return (
    <fieldset class="about">
      <legend class="label">{i18n.t('annotate.about')}</legend>
      {all.map(({ bond, type }) => (
        <label key={keyOfBond(bond)} class="about-choice">
          <input type="checkbox" checked={isChosen(bond)} onChange={() => toggle(bond)} />
          {type && <KindBadge type={type} quiet />}
          {bond.kind === 'article' && <ArticleIcon />}
          <bdi>{bond.label}</bdi>
        </label>
      ))}
      <BondSearch
        suggest={suggest}
        onChoose={({ bond }) => {
          if (!isChosen(bond)) onAbout([...about, bond]);
        }}
      />
    </fieldset>
  );
}
