package org.gongkai;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A project folder for tests: an organ, a few columns, the people who may review, and what a test adds. */
public final class TestSite {

    public static final String SITE = """
            organ: 示例省监狱管理局
            site: {name: 示例省监狱管理局, domain: jyj.example.gov.cn, id-code: "9900000012", address: https://jyj.example.gov.cn/zfxxgk/}
            office: {name: 示例省监狱管理局办公室, address: 示例市公开路1号, postcode: "100000", hours: "工作日 8:30—17:00", phone: 010-00000000, fax: 010-00000001, email: xxgk@jyj.example.gov.cn}
            footer: {icp: 京ICP备00000000号-1, police: 京公网安备 00000000000000号, contact: 010-00000000}
            index-number: {organ-code: "736916951", pattern: "{organ}/{year}-{serial:6}"}
            reviews: entries
            """;

    public static final String CATEGORIES = """
            - {key: zhidu, name: 政府信息公开制度, type: 政策文件, description: 法规和制度, keywords: "制度,条例"}
            - key: fdzdgknr
              name: 法定主动公开内容
              type: 信息公开目录
              description: 条例第二十条规定的主动公开内容
              keywords: "主动公开,目录"
              children:
                - {key: gfxwj, name: 规范性文件, item: "20-01", type: 政策文件, description: 行政规范性文件, keywords: 规范性文件}
                - {key: ghjh, name: 规划计划, item: "20-03", type: 政策文件, description: 规划和要点, keywords: "规划,要点"}
                - {key: xzxk, name: 行政许可, item: "20-05", type: 政策文件, description: 行政许可, keywords: 许可, none: 本机关无行政许可事项。}
            - {key: tzgg, name: 通知公告, type: 通知公告, description: 通知和公告, keywords: 通知}
            - {key: yanshen, name: 严审栏目, type: 政策文件, description: 六步审查, keywords: 审查, review: [drafted, department, secrecy, attribute, approved, approved-by-leader]}
            """;

    public static final String PEOPLE = """
            - {name: 王一, office: 宣传教育处, roles: [drafted], from: 2018-01-01}
            - {name: 李二, office: 办公室, roles: [secrecy], from: 2018-01-01, until: 2023-12-31}
            - {name: 赵三, office: 法制处, roles: [attribute, department], from: 2018-01-01}
            - {name: 钱四, office: 局领导, roles: [approved, withdraw], from: 2018-01-01}
            - {name: 卫五, office: 局主要领导, roles: [approved-by-leader], from: 2018-01-01}
            - {name: 全能甲, office: 办公室, roles: [drafted, secrecy, attribute, approved], from: 2018-01-01}
            - {name: 全能乙, office: 办公室, roles: [drafted, secrecy, attribute, approved], from: 2018-01-01}
            - {name: 全能丙, office: 办公室, roles: [drafted, secrecy, attribute, approved], from: 2018-01-01}
            """;

    public static final String GUIDE = """
            ## 信息分类

            按条例第二十条所列事项分类。

            ## 编排体系

            每条信息有索引号、名称、内容概述和生成日期。

            ## 获取方式

            在本网站查阅，或者到局机关查阅点查阅。

            ## 监督救济

            可以向主管部门投诉、举报，也可以依法申请行政复议或者提起行政诉讼。对不予公开的答复不服的，应当先申请行政复议。
            """;

    /** The list of what was withdrawn. */
    public static final String WITHDRAWN = "content/withdrawn.csv";

    private final Map<String, byte[]> files = new TreeMap<>();

    public TestSite() {
        file("content/site.yaml", SITE);
        file("content/categories.yaml", CATEGORIES);
        file("content/people.yaml", PEOPLE);
        EntryDraft guide = EntryDraft.of(1);
        List.copyOf(guide.header().keySet()).forEach(guide::without);
        guide.set("title", "政府信息公开指南").set("formed", "2021-07-01").body(GUIDE);
        file("content/guide.md", guide.text());
    }

    /** A file of the project that is no text. */
    public TestSite file(String path, byte[] bytes) {
        files.put(path, bytes);
        return this;
    }

    /** A file of the project. */
    public TestSite file(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public TestSite without(String path) {
        files.remove(path);
        return this;
    }

    /** An entry at {@code content/<path>}, for example {@code gfxwj/2021/a.md}, with its files beside it. */
    public TestSite entry(String path, EntryDraft draft) {
        return entry(path, draft, draft.text());
    }

    /** An entry whose file is another text than the draft's own. */
    public TestSite entry(String path, EntryDraft draft, String text) {
        file("content/" + path, text);
        String stem = path.substring(0, path.lastIndexOf('.'));
        draft.files().forEach((name, bytes) -> files.put("content/" + stem + ".files/" + name, bytes));
        return draft.beside().get("withdrawn") instanceof Map<?, ?> withdrawal
                ? remember(String.valueOf(draft.header().get("index")), String.valueOf(withdrawal.get("on")))
                : this;
    }

    /** What {@code withdraw} notes of a withdrawal besides. */
    public TestSite remember(String index, String on) {
        if (!index.matches("736916951/2021-[0-9]{6}")) {
            return this; // no number that could be remembered
        }
        byte[] before = files.getOrDefault(WITHDRAWN, "索引号,撤回日期\n".getBytes(StandardCharsets.UTF_8));
        return file(WITHDRAWN, new String(before, StandardCharsets.UTF_8) + index + "," + on + "\n");
    }

    public Map<String, byte[]> files() {
        return files;
    }

    /** Writes the project folder and returns it. */
    public Path write(Path project) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = project.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
        return project;
    }
}
