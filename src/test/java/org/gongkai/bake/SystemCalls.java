package org.gongkai.bake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What strace saw of a process and its children: each call by its name with its arguments as strace writes them. */
record SystemCalls(List<Call> calls) {

    private static final Pattern LINE = Pattern.compile("(\\d+) +(\\w+)\\((.*)");
    private static final Pattern REST = Pattern.compile("(\\d+) +<\\.\\.\\. \\w+ resumed>(.*)");
    private static final String UNFINISHED = " <unfinished ...>";
    private static final Pattern PATH = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"");
    private static final Pattern WRITING = Pattern.compile("O_(WRONLY|RDWR|CREAT|TRUNC|APPEND|TMPFILE)");
    private static final String STARTING = "execve,execveat,fork,vfork,clone,clone3";
    private static final String TALKING =
            "socket,socketpair,connect,bind,listen,accept,accept4,sendto,sendmsg,sendmmsg";
    private static final String OPENING = "open,openat,openat2,creat";
    private static final String CHANGING = "unlink,unlinkat,rename,renameat,renameat2,mkdir,mkdirat,rmdir,link,linkat,"
            + "symlink,symlinkat,truncate,mknod,mknodat,chmod,fchmodat,chown,lchown,fchownat,utimensat,setxattr,lsetxattr";

    record Call(String name, String arguments) {
        private boolean writes() {
            boolean opens = Set.of(OPENING.split(",")).contains(name);
            return opens
                    ? name.equals("creat") || WRITING.matcher(arguments).find()
                    : Set.of(CHANGING.split(",")).contains(name);
        }

        Stream<String> paths() {
            return PATH.matcher(arguments).results().map(one -> one.group(1));
        }

        @Override
        public String toString() {
            return name + "(" + arguments;
        }
    }

    /** The command that writes them to a file; names with other than ASCII characters stand there in hex. */
    static List<String> strace(Path file) {
        return List.of(
                "strace",
                "-f",
                "-qq",
                "-s",
                "4096",
                "-o",
                file.toString(),
                "-e",
                "trace=" + String.join(",", STARTING, TALKING, OPENING, CHANGING));
    }

    /** A call that was interrupted in the listing by that of another thread is put together again. */
    static SystemCalls read(Path file) throws IOException {
        List<Call> calls = new ArrayList<>();
        Map<String, Integer> unfinished = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            Matcher call = LINE.matcher(line);
            Matcher rest = REST.matcher(line);
            if (call.matches()) {
                if (call.group(3).endsWith(UNFINISHED)) {
                    unfinished.put(call.group(1), calls.size());
                }
                calls.add(new Call(call.group(2), call.group(3)));
            } else if (rest.matches() && unfinished.containsKey(rest.group(1))) {
                int at = unfinished.remove(rest.group(1));
                String begun = calls.get(at).arguments();
                String whole = begun.substring(0, begun.length() - UNFINISHED.length()) + rest.group(2);
                calls.set(at, new Call(calls.get(at).name(), whole));
            }
        }
        return new SystemCalls(calls);
    }

    private List<Call> of(String names) {
        return calls.stream()
                .filter(call -> Set.of(names.split(",")).contains(call.name))
                .toList();
    }

    /** Programs that were run, and processes that are no threads. */
    List<Call> started() {
        return of(STARTING).stream()
                .filter(call -> !call.arguments.contains("CLONE_THREAD"))
                .toList();
    }

    /** Everything about sockets. */
    List<Call> talked() {
        return of(TALKING);
    }

    /** The paths that were opened for writing, made, renamed or removed, whether the system allowed it or not. */
    List<String> written() {
        return calls.stream()
                .filter(Call::writes)
                .flatMap(Call::paths)
                .distinct()
                .toList();
    }
}
