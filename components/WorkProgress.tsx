import { i18n } from '#i18n';
import { Progress } from './view-states.tsx';

interface WorkProgressProps {
  done: number;
  /** 0: how much there is to do is not known. */
  total: number;
  onStop(): void;
}

/** Work on very many annotations: how far it is, and a way to end it. */
export function WorkProgress({ done, total, onStop }: WorkProgressProps) {
  const label =
    total > 0 ? i18n.t('manager.working', { done, total }) : i18n.t('manager.workingOn', { done });
  return (
    <div class="work-progress">
      <Progress label={label} done={done} total={total} />
      <button type="button" class="button" onClick={onStop}>
        {i18n.t('manager.stop')}
      </button>
    </div>
  );
}
