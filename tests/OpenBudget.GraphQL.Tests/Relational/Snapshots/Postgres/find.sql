-- { author(country: "中国") { name } }

SELECT t0."Name"
FROM "Authors" t0
WHERE t0."Country" = $1
LIMIT 2
