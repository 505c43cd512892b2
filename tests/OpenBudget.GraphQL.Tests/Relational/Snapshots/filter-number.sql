-- { books(where: { year: { eq: 1, neq: 2, gt: 3, ngt: 4, gte: 5, ngte: 6, lt: 7, nlt: 8, lte: 9, nlte: 10 } }) { nodes { title } } }

SELECT t0."Title"
FROM "Books" t0
WHERE (t0."Year" = ?1 AND (t0."Year" = ?2) IS NOT TRUE AND t0."Year" > ?3 AND t0."Year" <= ?4 AND t0."Year" >= ?5 AND t0."Year" < ?6 AND t0."Year" < ?7 AND t0."Year" >= ?8 AND t0."Year" <= ?9 AND t0."Year" > ?10)
ORDER BY t0."Id"
LIMIT ?11
