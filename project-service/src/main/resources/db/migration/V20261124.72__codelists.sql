create table code_entry (
    id          uuid        primary key,
    version     bigint      not null,
    list        text        not null,
    code        text        not null,
    chinese     text        not null,
    english     text        not null,
    position    integer     not null,
    active      boolean     not null,
    source      text        not null,
    recorded_at timestamptz not null,
    unique (list, code)
);
create index code_entry_list_position on code_entry (list, position, code);

-- What is shipped. The article names neither all seven fields nor the ten clusters and sixteen chains: what stands in for
-- them says so in its source, and an administrator puts the city's own in its place.
insert into code_entry (id, version, list, code, chinese, english, position, active, source, recorded_at)
select gen_random_uuid(), 0, list, code, chinese, english,
       10 * row_number() over (partition by list order by shipped), true, source, now()
from (values
    (1, 'AREAS', '411000', '许昌市', 'Xuchang (city level)', 'GB/T 2260'),
    (2, 'AREAS', '411002', '魏都区', 'Weidu District', 'GB/T 2260'),
    (3, 'AREAS', '411003', '建安区', 'Jian''an District', 'GB/T 2260'),
    (4, 'AREAS', '411024', '鄢陵县', 'Yanling County', 'GB/T 2260'),
    (5, 'AREAS', '411025', '襄城县', 'Xiangcheng County', 'GB/T 2260'),
    (6, 'AREAS', '411081', '禹州市', 'Yuzhou', 'GB/T 2260'),
    (7, 'AREAS', '411082', '长葛市', 'Changge', 'GB/T 2260'),
    (8, 'AREAS', '411071', '许昌经济技术开发区', 'Xuchang Economic and Technological Development Zone', 'Statistical area code'),
    (9, 'AREAS', '411091', '城乡一体化示范区', 'Urban-Rural Integration Demonstration Zone', 'Baton internal code'),
    (10, 'AREAS', '411092', '东城区', 'Dongcheng Functional Zone', 'Baton internal code'),

    (1, 'PROJECT_FIELDS', 'ADVANCED_MANUFACTURING', '先进制造业', 'Advanced manufacturing', 'Baton placeholder'),
    (2, 'PROJECT_FIELDS', 'EMERGING_INDUSTRY', '战略性新兴产业', 'Strategic emerging industries', 'Baton placeholder'),
    (3, 'PROJECT_FIELDS', 'MODERN_SERVICES', '现代服务业', 'Modern services', 'Baton placeholder'),
    (4, 'PROJECT_FIELDS', 'NEW_INFRASTRUCTURE', '新型基础设施', 'New infrastructure', 'Baton placeholder'),
    (5, 'PROJECT_FIELDS', 'INFRASTRUCTURE', '重大基础设施', 'Major infrastructure', 'Baton placeholder'),
    (6, 'PROJECT_FIELDS', 'ECOLOGY', '生态环保', 'Ecology and environment', 'Baton placeholder'),
    (7, 'PROJECT_FIELDS', 'SOCIAL', '社会民生', 'Social affairs', 'Baton placeholder'),

    (1, 'PROJECT_KINDS', 'MANUFACTURING', '制造业', 'Manufacturing', 'Baton'),
    (2, 'PROJECT_KINDS', 'SERVICE', '服务业', 'Services', 'Baton'),
    (3, 'PROJECT_KINDS', 'INFRASTRUCTURE', '基础设施', 'Infrastructure', 'Baton'),
    (4, 'PROJECT_KINDS', 'SOCIAL', '社会事业', 'Social', 'Baton'),
    (5, 'PROJECT_KINDS', 'AGRICULTURE', '农业', 'Agriculture', 'Baton'),
    (6, 'PROJECT_KINDS', 'OTHER', '其他', 'Other', 'Baton'),

    (1, 'CLUSTERS', '新材料', '新材料', 'New materials', 'Baton placeholder'),
    (2, 'CLUSTERS', '电力装备', '电力装备', 'Power equipment', 'Baton placeholder'),
    (3, 'CLUSTERS', '新能源汽车及零部件', '新能源汽车及零部件', 'New-energy vehicles and parts', 'Baton placeholder'),
    (4, 'CLUSTERS', '新一代信息技术', '新一代信息技术', 'Next-generation information technology', 'Baton placeholder'),
    (5, 'CLUSTERS', '生物医药', '生物医药', 'Biomedicine', 'Baton placeholder'),
    (6, 'CLUSTERS', '节能环保', '节能环保', 'Energy saving and environment', 'Baton placeholder'),
    (7, 'CLUSTERS', '再生金属及制品', '再生金属及制品', 'Recycled metals', 'Baton placeholder'),
    (8, 'CLUSTERS', '发制品', '发制品', 'Hair products', 'Baton placeholder'),
    (9, 'CLUSTERS', '食品及饮料', '食品及饮料', 'Food and drink', 'Baton placeholder'),
    (10, 'CLUSTERS', '建材', '建材', 'Building materials', 'Baton placeholder'),

    (1, 'CHAINS', '超硬材料', '超硬材料', 'Superhard materials', 'Baton placeholder'),
    (2, 'CHAINS', '不锈钢', '不锈钢', 'Stainless steel', 'Baton placeholder'),
    (3, 'CHAINS', '硅碳新材料', '硅碳新材料', 'Silicon-carbon materials', 'Baton placeholder'),
    (4, 'CHAINS', '光伏', '光伏', 'Photovoltaics', 'Baton placeholder'),
    (5, 'CHAINS', '智能电力装备', '智能电力装备', 'Smart power equipment', 'Baton placeholder'),
    (6, 'CHAINS', '新能源汽车', '新能源汽车', 'New-energy vehicles', 'Baton placeholder'),
    (7, 'CHAINS', '汽车零部件', '汽车零部件', 'Vehicle parts', 'Baton placeholder'),
    (8, 'CHAINS', '矿山装备', '矿山装备', 'Mining equipment', 'Baton placeholder'),
    (9, 'CHAINS', '数字产业', '数字产业', 'Digital industry', 'Baton placeholder'),
    (10, 'CHAINS', '生物医药', '生物医药', 'Biomedicine', 'Baton placeholder'),
    (11, 'CHAINS', '医疗健康', '医疗健康', 'Health care', 'Baton placeholder'),
    (12, 'CHAINS', '食品饮料', '食品饮料', 'Food and drink', 'Baton placeholder'),
    (13, 'CHAINS', '新型建材', '新型建材', 'New building materials', 'Baton placeholder'),
    (14, 'CHAINS', '再生金属', '再生金属', 'Recycled metals', 'Baton placeholder'),
    (15, 'CHAINS', '发制品', '发制品', 'Hair products', 'Baton placeholder'),
    (16, 'CHAINS', '节能环保装备', '节能环保装备', 'Energy-saving and environmental equipment', 'Baton placeholder'),

    (1, 'CHAIN_ROLES', 'EXTEND', '延链', 'Extends the chain', 'Baton'),
    (2, 'CHAIN_ROLES', 'COMPLETE', '补链', 'Completes the chain', 'Baton'),
    (3, 'CHAIN_ROLES', 'STRENGTHEN', '强链', 'Strengthens the chain', 'Baton'),

    (1, 'TAGS', 'NEW_INFRASTRUCTURE', '新基建', 'New infrastructure', 'Baton'),
    (2, 'TAGS', 'EMERGING_INDUSTRY', '战新', 'Strategic emerging industry', 'Baton'),

    (1, 'PERMIT_TYPES', 'FILING', '项目备案', 'Filing of the project', 'Baton'),
    (2, 'PERMIT_TYPES', 'APPROVAL', '项目核准或审批', 'Approval of the project', 'Baton'),
    (3, 'PERMIT_TYPES', 'SITE_OPINION', '用地预审与选址意见书', 'Land pre-examination and site opinion', 'Baton'),
    (4, 'PERMIT_TYPES', 'LAND_PLANNING_PERMIT', '建设用地规划许可证', 'Planning permit for the land', 'Baton'),
    (5, 'PERMIT_TYPES', 'WORKS_PLANNING_PERMIT', '建设工程规划许可证', 'Planning permit for the works', 'Baton'),
    (6, 'PERMIT_TYPES', 'CONSTRUCTION_PERMIT', '建筑工程施工许可证', 'Construction permit', 'Baton'),
    (7, 'PERMIT_TYPES', 'ENVIRONMENTAL_APPROVAL', '环境影响评价批复', 'Environmental impact approval', 'Baton'),
    (8, 'PERMIT_TYPES', 'ENERGY_REVIEW', '节能审查意见', 'Energy saving review', 'Baton'),
    (9, 'PERMIT_TYPES', 'SOIL_CONSERVATION', '水土保持方案批复', 'Soil and water conservation approval', 'Baton'),
    (10, 'PERMIT_TYPES', 'OTHER', '其他', 'Other', 'Baton'),

    (1, 'FACTOR_KINDS', 'POLICY', '政策', 'Policy', 'Baton'),
    (2, 'FACTOR_KINDS', 'FUNDS', '资金', 'Funds', 'Baton'),
    (3, 'FACTOR_KINDS', 'LAND', '用地', 'Land', 'Baton'),
    (4, 'FACTOR_KINDS', 'ENERGY', '能耗', 'Energy', 'Baton'),
    (5, 'FACTOR_KINDS', 'ENVIRONMENTAL_CAPACITY', '环境容量', 'Environmental capacity', 'Baton'),

    (1, 'LAND_ZONINGS', 'INDUSTRIAL', '工业用地', 'Industrial', 'Baton placeholder'),
    (2, 'LAND_ZONINGS', 'NEW_INDUSTRIAL', '新型产业用地', 'New industries', 'Baton placeholder'),
    (3, 'LAND_ZONINGS', 'LOGISTICS', '物流仓储用地', 'Logistics and storage', 'Baton placeholder'),
    (4, 'LAND_ZONINGS', 'COMMERCIAL', '商业服务业用地', 'Commercial', 'Baton placeholder'),
    (5, 'LAND_ZONINGS', 'PUBLIC', '公共管理与公共服务用地', 'Public services', 'Baton placeholder'),
    (6, 'LAND_ZONINGS', 'MIXED', '混合用地', 'Mixed', 'Baton placeholder')
) as entry (shipped, list, code, chinese, english, source);
