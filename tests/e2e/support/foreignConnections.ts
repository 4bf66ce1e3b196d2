import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** The sockets of these processes that lead out of this machine, as the kernel lists them (Linux). */
export function foreignConnections(pids: readonly number[]): string[] {
  const own = new Set(pids.flatMap(socketsOf));
  return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((table) =>
    readFileSync(`/proc/net/${table}`, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter((fields) => own.has(fields[9] ?? '') && leadsOut(fields[2] ?? ''))
      .map((fields) => `${table} ${fields[2]}`),
  );
}

function socketsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => /^socket:\[(\d+)\]$/.exec(link(pid, fd))?.[1] ?? []);
  } catch {
    return []; // ended meanwhile
  }
}

function link(pid: number, fd: string): string {
  try {
    return readlinkSync(`/proc/${pid}/fd/${fd}`);
  } catch {
    return ''; // closed meanwhile
  }
}

/** Remote addresses are hexadecimal in the byte order of the machine: 127.x.x.x ends in 7F, none is all zeros. */
function leadsOut(remote: string): boolean {
  const address = remote.split(':')[0] ?? '';
  const loopback6 = '00000000000000000000000001000000';
  const none = /^0+$/.test(address);
  const loopback4 = address.length === 8 ? address.endsWith('7F') : /^0{16}FFFF0000.{6}7F$/.test(address);
  return !none && !loopback4 && address !== loopback6;
}
