import { MinusOutlined, PicLeftOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { nextSheetZoom, type SheetZoom } from './sheetZoom.ts';

interface BarProps {
  readonly shown: number;
  readonly zoom: SheetZoom;
  readonly page: number;
  readonly pages: number;
  /** Whether the small pages are shown; null: there is only one page. */
  readonly thumbs: boolean | null;
  readonly onThumbs: () => void;
  readonly onZoom: (zoom: SheetZoom) => void;
  readonly onPage: (page: number) => void;
}

/** Which page is seen and how large; keys do the same (help: 预览). */
export function ZoomBar({ shown, zoom, page, pages, thumbs, onThumbs, onZoom, onPage }: BarProps) {
  return (
    <div className="zoom-bar" role="toolbar" aria-label="页面">
      {thumbs !== null && (
        <Button
          size="small"
          icon={<PicLeftOutlined />}
          aria-pressed={thumbs}
          data-testid="sheet-thumbs-toggle"
          onClick={onThumbs}
        >
          缩略图
        </Button>
      )}
      <Button size="small" disabled={page <= 1} onClick={() => onPage(page - 2)} title="PageUp">
        上一面
      </Button>
      <span data-testid="sheet-number" role="status">
        第 {page} 面，共 {pages} 面
      </span>
      <GoTo page={page} pages={pages} onPage={onPage} />
      <Button size="small" disabled={page >= pages} onClick={() => onPage(page)} title="PageDown">
        下一面
      </Button>
      <span className="zoom-gap" />
      <Button
        size="small"
        icon={<MinusOutlined />}
        aria-label="缩小"
        title="缩小（-，或 Ctrl 加滚轮）"
        disabled={shown <= 50}
        onClick={() => onZoom(nextSheetZoom(shown, -1))}
      />
      <Button size="small" title="原大（0）" data-testid="sheet-zoom" onClick={() => onZoom(100)}>
        {shown}%
      </Button>
      <Button
        size="small"
        icon={<PlusOutlined />}
        aria-label="放大"
        title="放大（+，或 Ctrl 加滚轮）"
        disabled={shown >= 200}
        onClick={() => onZoom(nextSheetZoom(shown, 1))}
      />
      <Button size="small" title="适合宽度（W）" aria-pressed={zoom === 'width'} onClick={() => onZoom('width')}>
        适合宽度
      </Button>
    </div>
  );
}

/** To any page at once. */
function GoTo({ page, pages, onPage }: Pick<BarProps, 'page' | 'pages' | 'onPage'>) {
  if (pages < 3) return null;
  return (
    <Select
      size="small"
      className="zoom-goto"
      aria-label="到第几面"
      data-testid="sheet-goto"
      popupMatchSelectWidth={false}
      value={page}
      options={Array.from({ length: pages }, (_, index) => ({ value: index + 1, label: `到第 ${index + 1} 面` }))}
      onChange={(wanted) => onPage(wanted - 1)}
    />
  );
}
