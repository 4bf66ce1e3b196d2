import { Button, Popconfirm } from 'antd';
import { type DecisionRule, decisionRules } from '#shared/exchange/conflictView.ts';

interface Props {
  readonly readOnly: boolean;
  readonly asking: DecisionRule | null;
  readonly onAsk: (rule: DecisionRule | null) => void;
  readonly onRun: (rule: DecisionRule) => Promise<void>;
}

const titles: Readonly<Record<DecisionRule, string>> = {
  mine: '全部用本机的',
  theirs: '全部用对方的',
  assigned: '全部用负责人的',
};

const explanations: Readonly<Record<DecisionRule, string>> = {
  mine: '凡本机填过的，都用本机的值；本机没有填过的留着，逐处决定。',
  theirs: '凡只有一个别人的值的，都用那个值；几个人各不相同的留着。',
  assigned: '用单位负责人填的值；没有分派或负责人没有填的留着。',
};

/** One rule for all of them, after asking; one undo step. */
export function RuleButtons({ readOnly, asking, onAsk, onRun }: Props) {
  return decisionRules.map((rule) => (
    <Popconfirm
      key={rule}
      open={asking === rule}
      title={titles[rule]}
      description={explanations[rule]}
      okText={titles[rule]}
      cancelText="不用"
      okButtonProps={{ 'data-testid': `rule-${rule}-ok` }}
      placement="bottomRight"
      onOpenChange={(open) => onAsk(open ? rule : null)}
      onConfirm={() => {
        onAsk(null);
        void onRun(rule);
      }}
    >
      <Button disabled={readOnly} data-testid={`rule-${rule}`}>
        {titles[rule]}
      </Button>
    </Popconfirm>
  ));
}
