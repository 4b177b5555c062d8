import { offerFeature, takeFeature } from './feature-slot.ts';

const SLOT = 'hosts';
const KEYS = ['keydown', 'keypress', 'keyup'] as const;
const EDITS = ['beforeinput', 'input'] as const;
const OTHERS = ['paste', 'copy', 'cut', 'compositionstart', 'compositionupdate', 'compositionend'] as const;

/** What the views of ours have their shadow roots in; they are loaded apart from the content script. */
type Hosts = WeakMap<EventTarget, ShadowRoot>;

function hosts(): Hosts {
  const known = takeFeature<Hosts>(SLOT) ?? new WeakMap();
  offerFeature(SLOT, known);
  return known;
}

export const knowHost = (element: Element, shadow: ShadowRoot): unknown => hosts().set(element, shadow);

/** The field of ours that an event is for, or null. */
function fieldOf({ target, isTrusted }: Event): Element | null {
  const active = isTrusted && target ? hosts().get(target)?.activeElement : null;
  return active?.matches('textarea, input') ? active : null;
}

/** The same event for the field alone: it does not leave the shadow root. */
function privateCopy(event: Event): Event {
  const init = { bubbles: true, cancelable: event.cancelable, composed: false };
  if (event instanceof KeyboardEvent) {
    const { key, code, ctrlKey, metaKey, altKey, shiftKey, isComposing, repeat } = event;
    return new KeyboardEvent(event.type, {
      ...init,
      ...{ key, code, ctrlKey, metaKey, altKey, shiftKey, isComposing, repeat },
    });
  }
  return new Event(event.type, init);
}

/**
 * Keeps what the reader types into a field of ours from the page, which would see keys and letters though it cannot
 * see the field: our listeners are the first of the window (the content script runs before the page's scripts), end
 * the event there and hand a copy to the field. Single-key shortcuts of the page stay quiet for the same reason.
 */
export function keepTypingPrivate(window: Window, signal: AbortSignal): void {
  const keep = (event: Event) => {
    const field = fieldOf(event);
    if (!field) return;
    event.stopImmediatePropagation();
    const copy = privateCopy(event);
    field.dispatchEvent(copy);
    if (copy.defaultPrevented) event.preventDefault();
  };
  const options = { capture: true, signal };
  for (const type of [...KEYS, ...EDITS, ...OTHERS]) window.addEventListener(type, keep, options);
}
