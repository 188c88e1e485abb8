package cn.baton.project.plan;

import cn.baton.project.registry.KeyList;

import java.util.List;

/**
 * What the lines of an issued plan are narrowed by; null or empty narrows nothing.
 *
 * @param text words, each anywhere in the project's name
 */
public record InvestmentPlanQuery(List<KeyList> keyLists, List<String> areaCodes, String text) {}
