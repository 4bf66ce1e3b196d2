import { BackButton } from '../../ui/BackButton.tsx';

/** Before the title of what belongs to a round. */
export function BackToRound({ roundId }: { readonly roundId: string }) {
  return <BackButton label="回到轮次" to={{ page: 'round', roundId }} />;
}
