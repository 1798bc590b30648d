import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Writes what a harvest reads of N invented organs with M entries each: {@code FOLDER/organs.csv} and of every organ
 * {@code catalogue.json}, {@code changes.json}, {@code annual/2025.json} and the manifest. A few numbers are those of
 * other organs.
 *
 * <p>Run as {@code java src/bench/Organs.java N M FOLDER}. The same N and M give the same bytes.
 */
public final class Organs {

    private static final String[] MATTERS = {
        "行政许可", "行政处罚", "财政预算", "政府采购", "公务员招考", "突发事件应急预案", "社会保障政策", "统计数据", "重大建设项目",
        "食品药品监督检查", "收费项目和标准", "发展规划", "规范性文件", "机构职能", "环境保护监督检查"
    };
    private static final String[] KINDS = {"通知", "公告", "办法", "意见", "情况说明", "结果公示"};

    private Organs() {}

    public static void main(String... arguments) throws IOException, NoSuchAlgorithmException {
        int organs = Integer.parseInt(arguments[0]);
        int entries = Integer.parseInt(arguments[1]);
        Path folder = Path.of(arguments[2]);
        Files.createDirectories(folder);
        StringBuilder list = new StringBuilder("code,name,where,address,kind\n");
        for (int i = 0; i < organs; i++) {
            String code = String.format("33%07d", i);
            String kind = i % 10 == 0 ? "人民政府" : "部门";
            String name = "示例省第" + (i + 1) + (i % 10 == 0 ? "县人民政府" : "局");
            list.append(String.format("%s,%s,sites/%s,https://o%d.example.gov.cn/zfxxgk/,%s%n", code, name, code, i, kind));
            organ(folder.resolve("sites/" + code), code, name, i, entries);
        }
        Files.writeString(folder.resolve("organs.csv"), list);
    }

    private static void organ(Path site, String code, String name, int number, int entries)
            throws IOException, NoSuchAlgorithmException {
        Random random = new Random(20261130L + number);
        Map<String, byte[]> files = new TreeMap<>();
        StringBuilder records = new StringBuilder();
        StringBuilder changes = new StringBuilder();
        LocalDate day = LocalDate.of(2026, 11, 20);
        for (int i = entries; i > 0; i--) {
            int item = 1 + random.nextInt(number % 7 == 0 ? 14 : 15);
            day = day.minusDays(random.nextInt(Math.max(2, 2 * 4000 / entries)));
            LocalDate formed = day.minusDays(random.nextInt(12) == 0 ? 60 : random.nextInt(20));
            boolean foreign = random.nextInt(5000) == 0;
            String index = (foreign ? "330000000" : code) + "/" + day.getYear() + "-" + String.format("%06d", i);
            String matter = MATTERS[item - 1] + KINDS[random.nextInt(KINDS.length)];
            String title = "关于" + day.getYear() + "年第" + i + "号" + matter + "的" + KINDS[random.nextInt(KINDS.length)];
            String page = "xxgk/" + day.getYear() + "/" + i + ".html";
            String record = "{\"index\": \"" + index + "\", \"title\": \"" + title + "\", \"category\": \"xxgk\", \"item\": \"20-"
                    + String.format("%02d", item) + "\", \"regime\": \"主动公开\", \"issuer\": [\"" + name + "\"]"
                    + (random.nextInt(3) > 0 ? "" : ", \"number\": \"例" + (random.nextInt(2000) == 0 ? "" : number) + "发〔"
                            + day.getYear() + "〕" + i + "号\"")
                    + ", \"formed\": \"" + formed + "\", \"released\": \"" + day + "\", \"validity\": \"有效\", \"summary\": \""
                    + title + "，说明办理的依据、条件、程序和结果，以及联系方式。\", \"address\": \"" + page + "\", \"sha256\": \""
                    + sha(page.getBytes(UTF_8)) + "\", \"digest\": \"" + sha(title.getBytes(UTF_8)) + "\"}";
            records.append(records.isEmpty() ? "" : ",\n    ").append(record);
            if (entries - i < 5) {
                changes.append(changes.isEmpty() ? "" : ",\n    ")
                        .append("{\"change\": \"new\", \"index\": \"" + index + "\", \"entry\": " + record + "}");
            }
        }
        String head = "{\n  \"organ\": \"" + name + "\",\n  ";
        files.put("catalogue.json", (head + "\"as-of\": \"2026-11-22T00:00:00+08:00\",\n  \"entries\": [\n    " + records
                + "\n  ],\n  \"withdrawn\": [],\n  \"closed\": []\n}\n").getBytes(UTF_8));
        files.put("changes.json", (head + "\"since\": \"2026-11-01T00:00:00+08:00\",\n  \"since-sha256\": \"" + "0".repeat(64)
                + "\",\n  \"as-of\": \"2026-11-22T00:00:00+08:00\",\n  \"changes\": [\n    " + changes + "\n  ]\n}\n").getBytes(UTF_8));
        if (number % 9 != 0) {
            files.put("annual/2025.json", (head + "\"year\": 2025,\n  \"title\": \"年度报告\",\n  \"released\": \"2026-0"
                    + (1 + number % 3) + "-20\",\n  \"tables\": []\n}\n").getBytes(UTF_8));
        }
        StringBuilder manifest = new StringBuilder();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            manifest.append(sha(file.getValue())).append("  ").append(file.getKey()).append('\n');
        }
        files.put("release/manifest.sha256", manifest.toString().getBytes(UTF_8));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = site.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    private static String sha(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
