import { type ParseArgsConfig, parseArgs } from 'node:util';
import { AppError } from '#shared/error.ts';

export const usageText = `查报命令行

  chabao sample <文件夹>                                     建五个示例工作簿并全部导出
  chabao draft <上次的表格> --out <模板包.json>              照上次的表起草模板包：附件、列、单位，逐列说明，供核对
  chabao new <文件.chabao> --pack <模板id|文件夹|文件>        用模板包新建工作簿
  chabao list <文件.chabao>                                  列出轮次、附件、单位及其 id
  chabao import <文件.chabao> --round <id> --annex <id> <表格.xlsx|xls|csv|tsv|txt|docx|html|mht> [--dry-run] [--map <map.json>] [--report <标注.xlsx>]
                                                             把表格读入附件；map.json 写明哪个写法是哪个单位；
                                                             --report 另写一份标出问题的表格
  chabao export <文件.chabao> --round <id> --out <文件夹> [--annex <id>…] [--bulletin] [--evidence] [--notices [--one-file] [--pictures]] [--format xlsx,docx,pdf] [--one-workbook] [--template <表样.xlsx>]
                                                             导出附件和通报；不指定则两者全部导出；--evidence 导出证据卷；
                                                             --notices 导出整改通知单，每个单位一份，--one-file 合成一个文件；
                                                             --one-workbook 全部附件写在一个工作簿；--template 填入本机关的表样
  chabao bundle <文件.chabao> --out <交换包.chabaopkg> [--since <对方的交换包>] [--passphrase <口令>]
                                                             写出对方没有的修改和证据；不写 --since 就是全部
  chabao merge <文件.chabao> <交换包.chabaopkg…> [--passphrase <口令>] [--report <文件夹>] [--reason <理由>]
                                                             合并别的电脑的交换包，要么全部要么一个也不；--report 写出合并报告
  chabao check <文件.chabao> --round <id> [--docx <改过的通报.docx> [--comments <批注.docx>]] [--report <文件夹>]
                                                             校核通报：与自身、与附件逐项比对；
                                                             --comments 另写一份在原处加了批注的通报；
                                                             --report 写出签名的校核单（docx、xlsx）
  chabao check --documents <文件…> [--comments <批注.docx|文件夹>] [--report <文件夹>] [--trial]
                                                             校核别处做的通报和附件；附件文件写在它的通报后面；
                                                             几份通报的 --comments 写文件夹，每份 Word 各写一个批注的副本；
                                                             --trial 把每个数改一改，列出写错了也发现不了的数
  chabao check --verify <校核单.docx|xlsx> [文件…]            验证校核单的签名，以及这些文件是不是当时校核的
  chabao compare <文件.chabao> --round <id> --with <id>        与更早的一轮相比：新增、已整改、部分整改、未整改、反弹
  chabao verify <文件.chabao>                                核对修改记录是否完整、未被改动
  chabao backup <文件.chabao> --out <备份.chabao>            另存一份核对过的备份，不覆盖已有文件
  chabao restore <备份.chabao> --out <文件.chabao>           用备份恢复出一个新的工作簿，不覆盖已有文件

各命令加 --json 输出机器可读的结果。退出码：0 正常，1 出错或数据有问题，2 命令用法不对。`;

export function usage(problem: string): AppError {
  return new AppError('usage', `${problem}\n\n${usageText}`);
}

/** Parses a command's arguments; every misuse is a usage error that says which word is wrong. */
export function parseUsage<const Options extends NonNullable<ParseArgsConfig['options']>>(
  argv: readonly string[],
  options: Options,
  positionals: readonly string[],
) {
  const parsed = parse(argv, options);
  if (parsed.positionals.length !== positionals.length) {
    const missing = positionals[parsed.positionals.length];
    throw usage(missing ? `缺少<${missing}>。` : `多出了“${parsed.positionals[positionals.length]}”。`);
  }
  return parsed;
}

/** The same for a command that takes any number of files, at least one. */
export function parseFiles<const Options extends NonNullable<ParseArgsConfig['options']>>(
  argv: readonly string[],
  options: Options,
) {
  const parsed = parse(argv, options);
  if (parsed.positionals.length === 0) throw usage('缺少<文件>。');
  return parsed;
}

function parse<const Options extends NonNullable<ParseArgsConfig['options']>>(
  argv: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw usage(`看不懂这些参数：${error instanceof Error ? error.message : String(error)}`);
  }
}

export function required(value: string | undefined, option: string): string {
  if (!value) throw usage(`缺少 --${option}。`);
  return value;
}
