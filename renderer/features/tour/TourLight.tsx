import { useEffect, useRef } from 'react';

/** A frame around what the step is about. It follows: pages load and scroll after the step has begun. */
export function TourLight({ look }: { readonly look: string }) {
  const frame = useRef<HTMLDivElement | null>(null);
  useEffect(() => {
    const follow = () => {
      const box = document.querySelector(look)?.getBoundingClientRect();
      const style = frame.current?.style;
      if (style === undefined) return;
      style.display = box === undefined || box.width === 0 ? 'none' : 'block';
      if (box === undefined) return;
      style.left = `${Math.max(box.left - 4, 0)}px`;
      style.top = `${Math.max(box.top - 4, 0)}px`;
      style.width = `${box.width + 8}px`;
      style.height = `${box.height + 8}px`;
    };
    follow();
    const timer = setInterval(follow, 300);
    return () => clearInterval(timer);
  }, [look]);
  return <div ref={frame} className="tour-light" aria-hidden="true" />;
}
