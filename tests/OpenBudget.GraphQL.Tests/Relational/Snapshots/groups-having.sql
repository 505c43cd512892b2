-- { books(where: { pages: { gt: 0 } }) { groups(by: YEAR, having: { count: { gt: 1, in: [2, 3] }, sum: { price: { gte: 1.5, neq: null } } }, order: [{ sum: { price: DESC } }, { count: ASC }, { key: { year: DESC } }]) { items { key { year } } } } }

SELECT t0."Year"
FROM "Books" t0
WHERE t0."Pages" > ?1
GROUP BY t0."Year"
HAVING (count(*) > ?2 AND count(*) IN (SELECT value FROM json_each(?3))) AND (sum(t0."PriceCents") >= ?4 AND sum(t0."PriceCents") IS NOT NULL)
ORDER BY sum(t0."PriceCents") DESC, count(*), t0."Year" DESC
LIMIT ?5 OFFSET ?6
