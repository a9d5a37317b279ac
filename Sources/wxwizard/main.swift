print("wxwizard")
