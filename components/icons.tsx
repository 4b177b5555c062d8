import type { ComponentChildren } from 'preact';
import type { EntityType } from '../core/model.ts';

/** Icons are drawn on a 16-unit grid, stroked in the colour of the text, and say nothing to a screen reader. */
function Icon({ children }: { children: ComponentChildren }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

export const CloseIcon = () => (
  <Icon>
    <path d="m4 4 8 8M12 4l-8 8" />
  </Icon>
);

export const BackIcon = () => (
  <Icon>
    <path class="directional" d="M9.5 3.5 5 8l4.5 4.5" />
  </Icon>
);

export const SearchIcon = () => (
  <Icon>
    <circle cx="7" cy="7" r="4.25" />
    <path d="m10.2 10.2 3.3 3.3" />
  </Icon>
);

export const ExternalIcon = () => (
  <Icon>
    <path d="M9 3h4v4M13 3 7.5 8.5M11.5 9.5v3h-8v-8h3" />
  </Icon>
);

export const ArticleIcon = () => (
  <Icon>
    <path d="M3.5 2.5h9v11h-9zM6 5.5h4M6 8h4M6 10.5h2.5" />
  </Icon>
);

export const NoteIcon = () => (
  <Icon>
    <path d="M3 3h10v7.5L10.5 13H3zM5.5 6h5M5.5 8.5h3" />
  </Icon>
);

/** A different outline for each kind: round head and shoulders, square building, lozenge. */
const kindPaths: Record<EntityType, ComponentChildren> = {
  person: (
    <>
      <circle cx="8" cy="5.25" r="2.5" />
      <path d="M3.25 13.25c.4-2.6 2.2-4 4.75-4s4.35 1.4 4.75 4" />
    </>
  ),
  organization: (
    <path d="M3.5 13.5v-11h9v11M2 13.5h12M6.5 5.5h.01M9.5 5.5h.01M6.5 8h.01M9.5 8h.01M8 13.5v-3" />
  ),
  event: <path d="m8 2.25 5.75 5.75L8 13.75 2.25 8z" />,
};

export function KindIcon({ type }: { type: EntityType }) {
  return <Icon>{kindPaths[type]}</Icon>;
}
