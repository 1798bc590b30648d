package org.gongkai.hosting;

import java.util.stream.Collectors;
import org.gongkai.finding.Wording;
import org.gongkai.finding.Wording.Language;
import org.gongkai.hosting.Hosting.Keys;

/** A configuration of nginx (nginx 1.18 or newer) for one site, to lie in conf.d as a file of its own. */
public final class NginxFile {

    private static final int PLAIN_PORT = 80;
    private static final int SAFE_PORT = 443;

    private final Hosting hosting;
    private final Language language;
    private final StringBuilder text = new StringBuilder();

    private NginxFile(Hosting hosting, Language language) {
        this.hosting = hosting;
        this.language = language;
    }

    /** The whole file; its comments are in {@code language}. */
    public static String of(Hosting hosting, Language language) {
        return new NginxFile(hosting, language).whole();
    }

    private String whole() {
        note(
                "",
                "放进 /etc/nginx/conf.d/（文件名以 .conf 结尾），nginx -t 之后重新载入；本机已有 server 的，把 location 移进去",
                "put it into /etc/nginx/conf.d/ (a name that ends in .conf), try nginx -t, reload; where the host has a server"
                        + " already, move the locations there");
        maps();
        boolean own = hosting.door() instanceof Keys && hosting.safe();
        if (own && hosting.port() == SAFE_PORT) {
            line("server {");
            listen(PLAIN_PORT, "");
            line("    return 301 https://" + hosting.host() + "$request_uri;");
            line("}");
            line("");
        }
        line("server {");
        listen(own || !hosting.safe() ? hosting.port() : PLAIN_PORT, own ? " ssl" : "");
        tls(own);
        line("    server_tokens off;");
        line("    absolute_redirect off;");
        if (hosting.moved()) {
            line("    if ($gongkai_moved) { return 301 $gongkai_moved; }");
        }
        locations();
        line("}");
        return text.toString();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private void note(String indent, String zh, String en) {
        line(indent + "# " + new Wording(zh, en).in(language));
    }

    /** A word of nginx. */
    private static String quoted(String word) {
        return '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private void maps() {
        if (hosting.moved()) { // nginx wants them before the first map
            line("map_hash_bucket_size 2048;");
            line("map_hash_max_size 65536;");
        }
        note(
                "",
                "附件的地址含有内容的摘要，可以保存一天；其余的每次都问服务器有没有变，撤回和更正才能立即看到",
                "the address of an attachment has the digest of its content and may be kept for a day; for all else the server"
                        + " is asked each time, so that withdrawals and corrections are seen at once");
        line("map $uri $gongkai_cache {");
        line("    default \"no-cache\";");
        line("    \"~\\.files/[0-9a-f]{12}\\.[a-z0-9]+$\" \"public, max-age=86400\";");
        line("}");
        line("");
        if (hosting.moved()) {
            note(
                    "",
                    "旧地址；每次构建都写新的，重新载入 nginx 之后生效",
                    "old addresses; each build writes them anew, reloading nginx takes them");
            line("map $request_uri $gongkai_moved {");
            // a pattern: the build writes no such file where there is nothing to tell
            String folder = hosting.folder().replaceAll("[\\\\*?\\[]", "\\\\$0");
            line("    include " + quoted(folder + "/release/redirects*.map") + ";");
            line("}");
            line("");
        }
    }

    private void listen(int port, String how) {
        line("    listen " + port + how + ";");
        line("    listen [::]:" + port + how + ";");
        line("    server_name " + hosting.host() + ";");
    }

    private void tls(boolean own) {
        if (own && hosting.door() instanceof Keys keys) {
            line("    ssl_certificate " + quoted(keys.certificate()) + ";");
            line("    ssl_certificate_key " + quoted(keys.key()) + ";");
            line("    ssl_protocols TLSv1.2 TLSv1.3;");
        } else if (hosting.safe()) {
            note(
                    "    ",
                    "前面的设备解密 https；本机自己解密的，不写 --plain，写 --certificate 和 --key",
                    "https ends before this server; where it ends here, give --certificate and --key instead of --plain");
            line("    # listen " + hosting.port() + " ssl;");
            line("    # ssl_certificate …; ssl_certificate_key …;");
        }
    }

    private void locations() {
        String mount = hosting.mount();
        if (!mount.equals("/")) {
            String bare = mount.substring(0, mount.length() - 1);
            line("");
            line("    location = " + quoted(bare) + " { return 301 " + quoted(mount) + "; }");
            note(
                    "    ",
                    "本机没有别的站点的，搜索引擎和安全研究者找这两个地址",
                    "where the host has no other site, robots and those who report holes look here");
            line("    # location = /robots.txt { alias " + quoted(hosting.folder() + "/robots.txt") + "; }");
            line("    # location ^~ /.well-known/ { alias " + quoted(hosting.folder() + "/.well-known/") + "; }");
        }
        line("");
        line("    location " + quoted(mount) + " {");
        line("        alias " + quoted(hosting.folder() + "/") + ";");
        line("        index index.html;");
        line("        autoindex off;");
        line("        error_page 404 " + quoted(mount + "404.html") + ";");
        line("");
        types();
        note("        ", "build --precompress 的副本直接发送", "the copies of build --precompress are sent as they are");
        line("        gzip_static on;");
        line("        gzip on;");
        line("        gzip_vary on;");
        line("        gzip_min_length 1024;");
        line("        gzip_types " + texts() + ";");
        line("");
        Headers.of(hosting.safe())
                .forEach((name, value) -> line("        add_header " + name + " " + quoted(value) + " always;"));
        line("        add_header Cache-Control $gongkai_cache always;");
        line("    }");
    }

    private void types() {
        line("        types {");
        MediaTypes.ALL.forEach(type -> line("            " + type.name() + " " + type.endings() + ";"));
        line("        }");
        line("        default_type application/octet-stream;");
        line("        charset utf-8;");
        line("        charset_types " + texts() + ";");
        line("");
    }

    /** All but text/html, which nginx counts in by itself and does not want to be told. */
    private static String texts() {
        return MediaTypes.ALL.stream()
                .filter(type -> type.text() && !type.name().equals("text/html"))
                .map(MediaTypes.Type::name)
                .collect(Collectors.joining(" "));
    }
}
