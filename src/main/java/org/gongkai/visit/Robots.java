package org.gongkai.visit;

import java.util.List;
import java.util.Locale;

/**
 * Programs that read without a person (自动程序): who says nothing of itself, or one of these words. A program that pretends to
 * be a browser is counted as one; nothing but the agent is looked at.
 */
public final class Robots {

    /** Any of these, in whatever case, within the agent. */
    public static final List<String> WORDS = List.of("""
            bot spider crawl slurp archiver mediapartners externalhit preview headless phantomjs
            python java/ perl ruby php/ curl wget go-http-client okhttp httpclient axios node-fetch scrapy
            monitor zabbix nagios uptime checker validator scan nmap zgrab nikto sqlmap""".split("\\s+"));

    /** A make of telephones whose name holds one of the words. */
    public static final String TELEPHONE = "cubot";

    private Robots() {}

    /** Whether this agent is none of a person. */
    static boolean is(String agent) {
        String name = agent.toLowerCase(Locale.ROOT).replace(TELEPHONE, "");
        return name.isBlank() || WORDS.stream().anyMatch(name::contains);
    }
}
