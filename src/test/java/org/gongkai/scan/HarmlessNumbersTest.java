package org.gongkai.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gongkai.scan.letters.Positions;
import org.gongkai.scan.letters.ScannedText;
import org.gongkai.scan.letters.Setting;
import org.junit.jupiter.api.Test;

/** Numbers that belong on a disclosure page and must not be taken for a person's. */
final class HarmlessNumbersTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    @Test
    void nothingIsFoundInHarmlessNumbers() {
        List<String> harmless = harmless();
        assertThat(harmless).hasSizeGreaterThan(300);
        for (boolean masked : new boolean[] {false, true}) {
            for (String text : harmless) {
                Setting setting = new Setting(
                        true, masked, java.util.Set.of(), java.time.LocalDate.of(2024, 1, 1), "", List.of());
                ScannedText scanned = new ScannedText(text, ScannedText.Kind.BODY, Positions.file("a"));
                assertThat(Scanners.scan(scanned, setting)).as(text).isEmpty();
            }
        }
    }

    private static List<String> harmless() {
        List<String> all = new ArrayList<>(List.of(
                "索引号：000014349/2017-00110",
                "736916951/2022-007113",
                "014416330/2018-04736",
                "01527918X-2020-153077",
                "11441700007280420Y/2021-00050",
                "11341702486344515H/202110-00013",
                "6107280000/2024-001005",
                "20230618-205818-135",
                "530000111222333444555",
                "京ICP备12345678号-1",
                "京公网安备 11010502030143号",
                "标识码：2300000062",
                "邮编：150080",
                "联系电话：0451-86347020",
                "传真：（021）62345678",
                "12348热线",
                "12345政务服务便民热线",
                "电话 0451-86347020、86347021",
                "合同编号：HT-139-2021-0015",
                "项目编号：SXZC-2025-13800138000",
                "项目编号 1350120250000123",
                "国办发〔2017〕47号",
                "沪司狱规〔2015〕9号",
                "GB/T 9704-2012",
                "ISO/IEC 27001:2013",
                "DB23/T 3649-2023",
                "2021-07-06 09:00",
                "20210706090000",
                "第1234567890次",
                "预算13800138000元",
                "投资15900000000.00元",
                "1,380,013,800.00",
                "136.5万余次",
                "7.2.5.1.3",
                "3.14159265358979323",
                "10.1.138.123",
                "https://www.example.gov.cn/art/2021/7/6/13812345678.html",
                "https://example.gov.cn/t20211013_8243269.html?id=6222021234567890128",
                "1100 条 1728 1273 0 455",
                "2100 1 0 1 1 3 0 0 1 0 0 0 1 1 0 0",
                "1\t1\t0\t1\t0\t5\t1\t9\t4\t9\t1\t2\t3\t1\t0\t0\t2\t1",
                "第六十二条",
                "2018 2019 2020 2021 2022 2023".replace(" ", "、"),
                "8:30—11:30，13:30—17:00",
                "工作日 8:30-12:00 13:30-17:00",
                "A4纸",
                "Q1-Q4",
                "沪A座5号楼",
                "川陕B区12345元",
                "尺寸 1380×1500×1800 毫米",
                "身份证号码：110105********002X",
                "手机：138****5678",
                "卡号：6222 **** **** 0128",
                "税号 230103736916951",
                "登记号：130503670401001"));
        Random random = new Random(1);
        for (int i = 0; i < 60; i++) {
            all.add("统一社会信用代码：" + credit(random));
            all.add("中标单位 " + credit(random) + " 金额 " + (10000 + random.nextInt(90_000_000)) + "."
                    + (10 + random.nextInt(90)) + " 元");
            all.add("示狱发〔" + (2000 + random.nextInt(25)) + "〕" + (1 + random.nextInt(300)) + "号");
            all.add("736916951/" + (2000 + random.nextInt(25)) + "-"
                    + String.format("%06d", random.nextInt(1_000_000)));
            all.add((2000 + random.nextInt(25)) + "年" + (1 + random.nextInt(12)) + "月" + (1 + random.nextInt(28))
                    + "日");
            all.add("电话：0" + (311 + random.nextInt(600)) + "-" + (20_000_000 + random.nextInt(60_000_000)));
        }
        return all;
    }

    private static String credit(Random random) {
        StringBuilder code = new StringBuilder(
                List.of("11", "12", "91", "92").get(random.nextInt(4)) + "230" + (100 + random.nextInt(900)));
        while (code.length() < 17) {
            code.append(ALPHABET.charAt(random.nextInt(random.nextBoolean() ? 10 : 31)));
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += WEIGHTS[i] * ALPHABET.indexOf(code.charAt(i));
        }
        return code.append(ALPHABET.charAt((31 - sum % 31) % 31)).toString();
    }
}
